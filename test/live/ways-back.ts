import type { Exchange, Visitor } from './visitor.ts';

type Step = (visitor: Visitor) => Promise<Exchange>;

const choose =
  (id: string): Step =>
  (visitor) =>
    visitor.choose(id);
const type =
  (text: string): Step =>
  (visitor) =>
    visitor.type(text);

/** Whatever may bring back what was said before. */
export const WAYS_BACK: Readonly<Record<string, readonly Step[]>> = {
  'going back, step by step': Array.from({ length: 6 }, () => choose('command:back')),
  'asking for it again': [type('pouvez-vous répéter ?'), choose('command:continue')],
  'a button that nobody knows': [choose('verdict:unknown'), choose('nothing')],
  'asking for help': [choose('command:help')],
  'asking to check again': [choose('verdict:done')],
  'saying that it cannot be done': [choose('verdict:cannot'), choose('verdict:not-mine')],
  'saying that it works': [choose('verdict:works'), type('merci')],
  'another language, and back': [choose('command:english'), choose('command:french')],
  'something else': [choose('verdict:else'), choose('answer:screen:unknown')],
  'a new start': [choose('command:restart'), choose('for-whom:me')],
  'going on without a code': [choose('code:without'), choose('answer:screen:unknown')],
  'going on without the directories': [
    choose('unavailable:questions'),
    choose('unavailable:retry'),
  ],
  'asking about a request': [type('ma demande')],
  'asking about data': [type('mes données')],
  'a request to support': [
    choose('command:human'),
    (visitor) => visitor.submit('escalation', { 'reply-to': 'me@labo.test' }),
    choose('escalation:send'),
    type('ma demande'),
  ],
};
