import { createHmac } from 'node:crypto';
import type { TeamsActivity } from './read-activity.ts';
import { Refusal } from './refusal.ts';
import type { TeamsAccess } from './settings.ts';

/** Who writes from where, as the connector says. */
export interface Person {
  readonly tenantId: string;
  /** In the directory of the tenant. */
  readonly objectId: string;
  /** In Teams. */
  readonly accountId: string;
  readonly chatId: string;
}

/**
 * The tenant that the activity comes from.
 *
 * @throws `Refusal` 403 when it may not use the assistant, or is not said twice in the same way.
 */
export function readTenant(
  { conversation, channelData }: TeamsActivity,
  access: TeamsAccess,
): string {
  const said = [conversation.tenantId, channelData?.tenant?.id].flatMap((id) =>
    id === null || id === undefined || id === '' ? [] : [id.toLowerCase()],
  );
  const [tenantId = ''] = said;
  if (access.kind === 'playground') return tenantId;
  if (!said.every((id) => id === tenantId)) throw new Refusal(403, 'two tenants');
  if (!access.tenantIds.includes(tenantId)) throw new Refusal(403, 'a tenant that is not allowed');
  return tenantId;
}

/** `undefined` when the activity does not say who it is, as when Teams itself speaks. */
export function findPerson(activity: TeamsActivity, tenantId: string): Person | undefined {
  const { from, conversation } = activity;
  if (typeof from.aadObjectId !== 'string' || from.aadObjectId === '') return undefined;
  return {
    tenantId,
    objectId: from.aadObjectId.toLowerCase(),
    accountId: from.id,
    chatId: conversation.id,
  };
}

/** Our ids of the conversation and of the person: the same each time, and leading back to nobody. */
export function toConversation(person: Person, key: Uint8Array) {
  const { tenantId, objectId, chatId } = person;
  return {
    id: derive(key, ['conversation', tenantId, objectId, chatId]),
    channel: 'teams',
    userId: `teams_${derive(key, ['person', tenantId, objectId])}`,
  } as const;
}

/** Our id of a team or a group. */
export function toGroupKey(tenantId: string, chatId: string, key: Uint8Array): string {
  return derive(key, ['group', tenantId, chatId]);
}

function derive(key: Uint8Array, parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}
