import path from 'node:path';
import type { Config } from '../config.ts';
import { createLegalPages, type LegalPages } from '../server/legal/create-legal-pages.ts';
import type { LegalValues } from '../server/legal/fill-placeholders.ts';

/** Beside the sources, and beside the compiled program. */
const SHIPPED = path.join(import.meta.dirname, '..', '..', 'deploy', 'legal');

/**
 * What the law wants shown, with what this installation says of itself.
 *
 * @throws `Failure` with `CONFIG_INVALID`.
 */
export function openLegalPages(config: Config): LegalPages {
  return createLegalPages({
    shipped: SHIPPED,
    folder: config.legal.folder,
    values: toValues(config),
  });
}

/** Under the names that the texts use; `deploy/legal/README.md` lists them. */
function toValues({ legal, retention, codes, support }: Config): LegalValues {
  return {
    controller: { text: legal.controller, setting: 'CONTROLLER_NAME' },
    privacyContact: { text: legal.privacyContact, setting: 'PRIVACY_CONTACT' },
    publisher: { text: legal.publisher, setting: 'PUBLISHER' },
    publicationDirector: { text: legal.publicationDirector, setting: 'PUBLICATION_DIRECTOR' },
    host: { text: legal.host, setting: 'HOSTING_PROVIDER' },
    accessibilityPlan: { text: legal.accessibilityPlan, setting: 'ACCESSIBILITY_PLAN' },
    supportMailbox: { text: support.mailbox },
    retentionDays: { text: String(retention.conversationDays) },
    escalationDays: { text: String(retention.escalationDays) },
    journalDays: { text: String(retention.journalDays) },
    auditDays: { text: String(retention.auditDays) },
    consoleAuditDays: { text: String(retention.consoleAuditDays) },
    codeMinutes: { text: String(codes.ttlMinutes) },
  };
}
