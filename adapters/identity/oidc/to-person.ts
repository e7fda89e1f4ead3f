import { z } from 'zod';
import type { ConsoleRole } from '../../../bot/ports/console-session.ts';
import type { ProvedPerson } from '../../../bot/ports/console-sign-in.ts';
import type { OidcSettings } from './oidc-settings.ts';

const LONGEST_NAME = 200;

const text = z.string().trim().min(1).max(LONGEST_NAME).optional().catch(undefined);

const Claims = z.object({
  sub: z.string().min(1),
  name: text,
  preferred_username: text,
  email: text,
  groups: z
    .union([z.array(z.string()), z.string().transform((group) => [group])])
    .optional()
    .catch(undefined),
});

type Claims = z.output<typeof Claims>;

/** `undefined` when a claim that has to be there is not. */
export function readClaims(claims: unknown): Claims | undefined {
  return Claims.safeParse(claims).data;
}

export function toPerson(
  claims: Claims,
  settings: Pick<OidcSettings, 'supportGroup' | 'adminGroup'>,
): ProvedPerson {
  return {
    subject: `oidc:${claims.sub}`,
    name: claims.name ?? claims.preferred_username ?? claims.email ?? claims.sub,
    roles: toRoles(claims.groups ?? [], settings),
  };
}

function toRoles(
  groups: readonly string[],
  { supportGroup, adminGroup }: Pick<OidcSettings, 'supportGroup' | 'adminGroup'>,
): readonly ConsoleRole[] {
  if (groups.includes(adminGroup)) return ['support', 'admin'];
  return groups.includes(supportGroup) ? ['support'] : [];
}
