import type { RequestNotice } from '../../../dialogs/wording/request-page.ts';
import { withoutHidden } from '../../../dialogs/wording/texts/hidden.ts';
import type { Desk } from '../../turns/escalations/desk.ts';

/** What a form of the page asks for. */
export interface Wanted {
  readonly act: 'write' | 'works' | 'not-yet';
  readonly text: string;
  readonly key: string;
}

const ACTS = ['write', 'works', 'not-yet'] as const;
const KEY = /^[\w-]{8,64}$/u;
/** In signs. */
export const LONGEST_TEXT = 4000;

/** What was sent; `undefined` when no form of ours sends that. */
export function readWanted(form: URLSearchParams): Wanted | undefined {
  const act = ACTS.find((known) => known === form.get('do'));
  const key = form.get('key') ?? '';
  if (act === undefined || !KEY.test(key)) return undefined;
  // A browser counts a line break as one sign, and sends it as two.
  const text = withoutHidden(form.get('text') ?? '')
    .trim()
    .slice(0, LONGEST_TEXT);
  return { act, text, key };
}

/** Tells support what the person wrote and says. What was typed beside a button is never lost. */
export async function changeRequest(
  desk: Pick<Desk, 'write' | 'confirm' | 'reopen'>,
  reference: string,
  { act, text, key }: Wanted,
): Promise<RequestNotice> {
  switch (act) {
    case 'write':
      await desk.write(reference, { text, key });
      return 'written';
    case 'works':
      if (text !== '') await desk.write(reference, { text, key: `${key}-text` });
      await desk.confirm(reference, { key });
      return 'confirmed';
    case 'not-yet':
      return sayNotYet(desk, reference, { text, key });
  }
}

/** Where support did not say that it is solved, or somebody opened it again meanwhile, there is nothing to open. */
async function sayNotYet(
  desk: Pick<Desk, 'write' | 'reopen'>,
  reference: string,
  { text, key }: Omit<Wanted, 'act'>,
): Promise<RequestNotice> {
  const words = { key, ...(text !== '' && { text }) };
  const answer = await desk.reopen(reference, words);
  if (answer.kind === 'not-now' && text !== '') await desk.write(reference, { text, key });
  return 'reopened';
}
