import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { LookUpPage, StaffLookUp } from '../../ports/audit.ts';
import type { ConsoleAuditEntry, ConsoleAuditPage } from '../../ports/console-session.ts';
import { hasShape, isListOf, isOptional, isString } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';

/** A page of the audit log; the first one tells who is in it. */
export interface AuditPage extends ConsoleAuditPage {
  readonly people?: readonly string[];
}

export const isAuditPage = hasShape<AuditPage>({
  rows: isListOf(
    hasShape<ConsoleAuditEntry>({
      at: isString,
      who: isString,
      what: isNameOf(AUDIT.fr.events),
      subject: isOptional(isString),
      why: isString,
    }),
  ),
  next: isOptional(isString),
  people: isOptional(isListOf(isString)),
});

export const isLookUpPage = hasShape<LookUpPage>({
  rows: isListOf(
    hasShape<StaffLookUp>({
      at: isString,
      who: isString,
      reason: isOptional(isString),
      addressKeys: isListOf(isString),
      systems: isListOf(isNameOf(CONSOLE.fr.terms.systems)),
    }),
  ),
  next: isOptional(isString),
});
