import type { Arrival } from '../../bot/ports/conversations.ts';
import type { Message } from '../../bot/ports/message.ts';
import type { Respond } from '../../bot/ports/turn.ts';
import { createWorld, done, type WorldChanges } from './turns-world.ts';

export const ADDRESS = 'jeanne@univ.test';
const text = (words: string) => ({ kind: 'text', text: words }) as const;

/**
 * `send ADDRESS` sends a code; `try ADDRESS CODE` tries one, `try ADDRESS,ADDRESS CODE,CODE` each of them.
 * Answers what came of the first.
 */
const respond: Respond = (_state, message, learned) => {
  const [command, address = '', typed = ''] = wordsOf(message);
  switch (command) {
    case 'send': {
      const { permission } = learned;
      if (permission === undefined) {
        return { kind: 'needs', needs: [{ kind: 'may-send-code', address }] };
      }
      const send = { kind: 'send-code', address, language: 'fr' } as const;
      return done({ replies: [text(permission)], effects: permission === 'yes' ? [send] : [] });
    }
    case 'try': {
      const code = learned.codes?.[0]?.outcome;
      if (code === undefined) {
        const need = { addresses: address.split(','), typed: typed.split(',') };
        return { kind: 'needs', needs: [{ kind: 'check-code', ...need }] };
      }
      const use = { kind: 'use-code', address: learned.codes?.[0]?.address ?? '' } as const;
      return done({ replies: [text(code)], effects: code === 'right' ? [use] : [] });
    }
    case undefined:
    default:
      return done();
  }
};

function wordsOf(message: Message): readonly string[] {
  return message.kind === 'text' ? message.text.split(' ') : [];
}

/** Turns over a real store, whose dialog sends and tries codes and nothing else. */
export async function createCodeWorld(changes: WorldChanges = {}) {
  const world = await createWorld({ ...changes, respond });
  const { store, turns, clock } = world;
  const ask = async (words: string, id = 'c1', arrival: Arrival = {}) => {
    await turns.open({ id, channel: 'web', userId: 'dl_1', language: 'fr' });
    await world.say(words, undefined, id, arrival);
    return (await world.linesOf(id)).at(-1);
  };
  return {
    ...world,
    ask,
    passMinutes: (minutes: number) => {
      clock.pass(minutes * 60_000);
    },
    /** The code of the last mail that went to somebody from a conversation. */
    codeSent: async (id = 'c1') => (await store.mailsOf(id)).at(-1)?.mail.text ?? '',
  };
}

/** A code that is not this one. */
export const otherThan = (code: string): string =>
  String((Number(code) + 1) % 1_000_000).padStart(6, '0');
