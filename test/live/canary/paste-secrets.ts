import { randomUUID } from 'node:crypto';
import { rest, start } from '../../adapters/direct-line/rest.ts';
import type { RestChat } from '../rest-chat.ts';
import { waitFor } from '../wait-for.ts';
import { PASTED, PERSON } from './canaries.ts';

const LINK = `https://sesame.cnrs.fr/reset?token=${PASTED.linkToken}`;

/** Begins for oneself and gives an address. */
export async function giveAddress(chat: RestChat, address: string): Promise<void> {
  await chat.press('for-whom:me');
  await chat.press('answer:screen:nothing-yet');
  await chat.fill('address', { address });
}

/**
 * The whole way to support, of somebody who pastes whatever they have. Answers the codes that were
 * typed, the right one first.
 */
export async function pasteAllTheWay(
  chat: RestChat,
  codeSent: () => Promise<string>,
): Promise<readonly string[]> {
  await chat.say(`bonjour, mon mot de passe est ${PASTED.password}`);
  await giveAddress(chat, PERSON.address);
  const code = await codeSent();
  const guess = String((Number(code) + 271_828) % 1_000_000).padStart(6, '0');
  await chat.say(`ma carte ${PASTED.card}, ma sécu ${PASTED.social}`);
  await chat.fill('code', { code: guess });
  await chat.say(`c’est ${guess.slice(0, 3)} ${guess.slice(3)}`);
  await chat.say(`le code est ${code.slice(0, 3)} ${code.slice(3)}`);
  await chat.say('humain');
  await chat.fill('escalation', {
    training: `carte ${PASTED.card}`,
    remark: `mdp : ${PASTED.password}, lien ${LINK}`,
    'reply-to': PERSON.address,
  });
  await chat.press('escalation:send');
  return [code, guess];
}

/** A secret in everything that a client may send beside its message. */
export async function pasteEverywhere(url: string): Promise<void> {
  const server = { url, domain: `${url}/v3/directline` };
  const { id, token } = await start(server, { locale: 'fr' });
  const path = `/conversations/${id}/activities`;
  const secrets = { note: `mdp : ${PASTED.password}`, [`carte ${PASTED.card}`]: PASTED.social };
  const reset = `code de réinitialisation : ${PASTED.resetCode}`;
  const activities = [
    { text: `mon mot de passe : ${PASTED.passphrase}` },
    { text: 'oui', value: { choice: `mdp : ${PASTED.password}`, beside: secrets } },
    { text: 'f', value: { form: 'error-text', text: reset } },
    { text: 'f', value: { form: 'name-and-unit', name: PASTED.password, unit: PASTED.card } },
    { text: `le lien ${LINK} ne marche pas` },
    { type: 'event', name: PASTED.password, value: secrets },
    { type: 'typing', channelData: secrets },
  ];
  for (const activity of activities) {
    const channelData = { clientActivityID: randomUUID(), ...secrets };
    const beside = { suggestedActions: secrets, attachments: [secrets], channelData };
    const body = { type: 'message', ...beside, ...activity };
    await rest(server, 'POST', path, { token, body });
  }
  await waitFor(async () => {
    const { body } = await rest(server, 'GET', path, { token });
    return body.activities.at(-1)?.from.role === 'bot';
  }, 'the answer to all of it');
}
