import { readSubmit } from '../../dialogs/cards/read-submit.ts';
import { worded } from '../../dialogs/wording/texts/worded.ts';
import type { Arrival } from '../../bot/ports/conversations.ts';
import type { Identity, Language, Message } from '../../bot/ports/message.ts';
import type { Visit } from './create-bot.ts';
import type { Deliveries } from './deliveries.ts';
import { readActivity, textOf, type TeamsActivity } from './read-activity.ts';
import { findPerson, readTenant, toConversation, toGroupKey, type Person } from './read-person.ts';
import { toReference } from './reference.ts';
import { Refusal } from './refusal.ts';
import type { Recognised, Roster } from './roster.ts';
import type { TeamsSettings } from './settings.ts';
import type { SlowDown } from './slow-down.ts';
import { toInvitation } from './to-invitation.ts';
import { toText } from './to-outgoing.ts';

type Parts = Pick<
  TeamsSettings,
  | 'access'
  | 'conversations'
  | 'store'
  | 'key'
  | 'clock'
  | 'messagesPerConversation'
  | 'onLimit'
  | 'requestId'
  | 'readTexts'
  | 'onDefect'
> & { readonly roster: Roster; readonly deliveries: Deliveries; readonly slowDown: SlowDown };

/**
 * Takes one activity of Teams. What it leads to is committed before Teams is answered, and shown afterwards.
 *
 * @throws `Refusal`, and `Failure` with `STORE_UNAVAILABLE`.
 */
export async function takeVisit(parts: Parts, visit: Visit): Promise<void> {
  const activity = readActivity(visit.activity);
  const tenantId = readTenant(activity, parts.access);
  if (activity.conversation.conversationType !== 'personal') {
    await invite(parts, visit, activity, tenantId);
    return;
  }
  const person = findPerson(activity, tenantId);
  switch (activity.type) {
    case 'message':
      if (person === undefined) throw new Refusal(403, 'nobody sends this');
      await takeMessage(parts, visit, activity, person);
      return;
    case 'installationUpdate':
    case 'conversationUpdate':
      if (person !== undefined) await takeChange(parts, visit, activity, person);
      return;
    default:
    // Reactions, reads, edits: nothing is answered.
  }
}

/** The assistant was added to a chat, or removed from it. */
async function takeChange(
  parts: Parts,
  visit: Visit,
  activity: TeamsActivity,
  person: Person,
): Promise<void> {
  const isRemoved = activity.type === 'installationUpdate' && activity.action?.startsWith('remove');
  if (isRemoved === true) {
    await parts.store.forgetChat(toConversation(person, parts.key).id);
    return;
  }
  if (isArrival(activity)) await enter(parts, visit, activity, person);
}

function isArrival({ type, action, membersAdded, recipient }: TeamsActivity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') === true;
  return (membersAdded ?? []).some(({ id }) => id === recipient.id);
}

async function takeMessage(
  parts: Parts,
  visit: Visit,
  activity: TeamsActivity,
  person: Person,
): Promise<void> {
  const { id: clientId } = activity;
  if (clientId === null || clientId === undefined) throw new Refusal(400, 'a message without id');
  const entered = await enter(parts, visit, activity, person);
  if (entered === undefined) return;
  const received = await parts.conversations.receive(entered.conversationId, {
    message: toMessage(activity),
    clientId,
    // Teams keeps what it shows.
    toRaw: () => null,
    rates: { 'messages-per-conversation': parts.messagesPerConversation },
    ...(entered.identity && { identity: entered.identity }),
    ...requestOf(parts),
  });
  if (received === undefined) throw new Refusal(503, 'the conversation is gone', 1);
  if ('limit' in received) {
    parts.onLimit(received.limit);
    await parts.slowDown(visit, entered.conversationId, languageOf(activity));
    throw new Refusal(429, 'too many messages', received.waitSeconds);
  }
  parts.deliveries.watch(entered.conversationId);
}

function requestOf(parts: Parts): Pick<Arrival, 'requestId'> {
  const requestId = parts.requestId();
  return requestId === undefined ? {} : { requestId };
}

interface Entered {
  readonly conversationId: string;
  readonly identity?: Identity;
}

/** Opens the conversation where it is not open, and keeps how it is reached. `undefined` for whom nothing is opened. */
async function enter(
  parts: Parts,
  visit: Visit,
  activity: TeamsActivity,
  person: Person,
): Promise<Entered | undefined> {
  const { access, conversations, store, key, deliveries } = parts;
  const language = languageOf(activity);
  const recognised = await parts.roster.recognise(person, async (id) => visit.findMember(id));
  if (recognised.kind === 'guest' && access.kind === 'service' && access.guests === 'refuse') {
    const { teams } = worded(language, await parts.readTexts());
    await visit.say(toText(teams.noGuests, language));
    return undefined;
  }
  const conversation = toConversation(person, key);
  await warn(parts, visit, recognised, conversation.id, language);
  const known = recognised.kind === 'known' ? { identity: recognised.identity } : {};
  await conversations.open({ ...conversation, language, ...known, ...requestOf(parts) });
  await store.keepChat({
    conversationId: conversation.id,
    reference: toReference(activity, person.tenantId),
    ...(recognised.kind === 'known' && { address: recognised.identity.address }),
  });
  deliveries.watch(conversation.id);
  return { conversationId: conversation.id, ...known };
}

/** Whoever begins without being recognised is told why a code is asked for. */
async function warn(
  { conversations, readTexts, onDefect }: Parts,
  visit: Visit,
  recognised: Recognised,
  conversationId: string,
  language: Language,
): Promise<void> {
  if (recognised.kind !== 'unnamed') return;
  if ((await conversations.find(conversationId)) !== undefined) return;
  try {
    const { teams } = worded(language, await readTexts());
    await visit.say(toText(teams.cannotRecognise, language));
  } catch (error) {
    // The connector may be what does not answer; the conversation goes on all the same.
    onDefect(error, { conversationId });
  }
}

/** A team or a group is told once where the assistant can be spoken with. */
async function invite(
  { access, store, key, clock, readTexts }: Parts,
  visit: Visit,
  activity: TeamsActivity,
  tenantId: string,
): Promise<void> {
  const isSpokenTo = activity.type === 'message' || isArrival(activity);
  if (!isSpokenTo) return;
  const groupKey = toGroupKey(tenantId, activity.conversation.id, key);
  const texts = await readTexts();
  if (!(await store.meetGroup(groupKey, clock.now().toISOString()))) return;
  await visit.say(toInvitation(access.appId, languageOf(activity), texts));
}

function toMessage(activity: TeamsActivity): Message {
  return readSubmit(activity.value) ?? { kind: 'text', text: textOf(activity) };
}

function languageOf({ locale }: TeamsActivity): Language {
  return locale?.toLowerCase().startsWith('en') === true ? 'en' : 'fr';
}
