import type { ResedaRecord } from '../../bot/ports/directories.ts';
import type { Reply } from '../../bot/ports/reply.ts';
import type { Mail } from '../../bot/ports/mail.ts';
import { Talk } from './converse.ts';
import { FakeJanus } from './fake-janus.ts';
import { FakeReseda } from './fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT } from './healthy-entries.ts';

const MAIL = 'anne.martin@labo.example';

interface Told {
  readonly replies: readonly Reply[];
  readonly mails: readonly Mail[];
}

/**
 * All that is said and mailed to somebody whose names, and those of whose unit, are this text in the
 * directory, and who types it wherever there is room: up to a letter to the administrator, and to support.
 */
export async function talkAbout(text: string): Promise<Told> {
  const named = { displayName: text, familyName: text, givenName: text };
  const known = await talkWith(text, { ...HEALTHY_RECORD, ...named });
  const withoutUnit = await talkWith(text, {
    ...HEALTHY_RECORD,
    ...named,
    units: [],
    mainUnit: undefined,
  });
  return {
    replies: [...known.replies, ...withoutUnit.replies],
    mails: [...known.mails, ...withoutUnit.mails],
  };
}

async function talkWith(text: string, record: ResedaRecord): Promise<Told> {
  const contact = { name: text, mail: 'gisele.gestion@labo.example' };
  const unit = {
    ...HEALTHY_UNIT,
    name: text,
    delegation: text,
    administrators: [contact],
    directors: [contact],
  };
  const talk = await Talk.open({
    directories: {
      reseda: new FakeReseda([record], [unit]),
      janus: new FakeJanus([[[MAIL], HEALTHY_ACCOUNT]]),
    },
  });
  const replies: Reply[] = [];
  const steps = [
    () => talk.say(text),
    () => talk.prove(MAIL),
    () => talk.say(text),
    () => talk.say('humain'),
    () => talk.fill('escalation', { training: text, remark: text }),
    () => talk.say('oui'),
  ];
  for (const step of steps) {
    await step();
    replies.push(...talk.replies);
  }
  return { replies, mails: await talk.sentMails() };
}
