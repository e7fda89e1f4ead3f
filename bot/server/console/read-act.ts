import { SITUATIONS_FR } from '../../../dialogs/wording/fr/situations.ts';
import { withoutHidden } from '../../../dialogs/wording/texts/hidden.ts';
import type { RequestAct } from '../../ports/console-requests.ts';
import type { EscalationCause } from '../../ports/escalations.ts';
import type { Desk, DeskAnswer } from '../../turns/escalations/desk.ts';
import { judgeVerdict } from '../../turns/escalations/judge-verdict.ts';
import { toName } from './to-request-view.ts';

type Body = Readonly<Record<string, unknown>>;

/** Who does it, and what names this change, so that sending it twice does it once. */
interface Doer {
  readonly by: string;
  readonly key?: string;
}

/** Does what a body says; `undefined` when the body does not say it, or contradicts itself. */
type Act = (
  desk: Desk,
  reference: string,
  doer: Doer,
  body: Body,
) => Promise<DeskAnswer | undefined> | undefined;

interface ActRow {
  readonly act: Act;
  /** What the body has to say, for whoever said something else. */
  readonly expected: string;
}

const LONGEST_TEXT = 5000;
const LONGEST_NAME = 120;
const LONGEST_WORDS = 500;

/** Of an event of the request; 0 where there was none. */
const SEEN_EXPECTED = 'seen, the id of the last event that was read';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const KEY = /^[\w-]{8,64}$/;

/** What support can do by hand, and how it is written. */
export const ACTS: Readonly<Record<RequestAct, ActRow>> = {
  take: {
    expected: 'nothing, or from, the name of whoever has it',
    act: async (desk, reference, doer, { from }) => {
      if (from === undefined) return desk.take(reference, doer);
      const takenFrom = await findHolder(desk, reference, from);
      return desk.take(reference, { ...doer, ...(takenFrom !== undefined && { takenFrom }) });
    },
  },
  answer: {
    expected: `text, of ${LONGEST_TEXT} characters at most, and ${SEEN_EXPECTED}`,
    act: (desk, reference, doer, body) => {
      const text = readText(body['text'], LONGEST_TEXT);
      const seen = readSeen(body);
      if (text === undefined || seen === undefined) return undefined;
      return desk.answer(reference, { ...doer, seen, text });
    },
  },
  note: {
    expected: `text, of ${LONGEST_TEXT} characters at most`,
    act: (desk, reference, doer, body) => {
      const text = readText(body['text'], LONGEST_TEXT);
      return text === undefined ? undefined : desk.note(reference, { ...doer, text });
    },
  },
  wait: {
    expected: `waitingFor, of ${LONGEST_NAME} characters at most, and waitingUntil, a day like 2026-11-30`,
    act: (desk, reference, doer, body) => {
      const waitingFor = readText(body['waitingFor'], LONGEST_NAME)?.replaceAll(/\s+/gu, ' ');
      const waitingUntil = readDay(body['waitingUntil']);
      if (waitingFor === undefined || waitingUntil === undefined) return undefined;
      return desk.wait(reference, { ...doer, waitingFor, waitingUntil });
    },
  },
  solve: {
    expected: `text, of ${LONGEST_TEXT} characters at most, and cause, with code or words; isVerdictRight follows from it, and contradicts it nowhere; and ${SEEN_EXPECTED}`,
    act: async (desk, reference, doer, body) => {
      const text = readText(body['text'], LONGEST_TEXT);
      const cause = readCause(body['cause']);
      const seen = readSeen(body);
      if (text === undefined || cause === undefined || seen === undefined) return undefined;
      if (await isContradicted(desk, reference, cause)) return undefined;
      return desk.solve(reference, { ...doer, seen, text, cause });
    },
  },
};

/** `null`: there is one, and it is none. */
export function readKey({ key }: Body): string | undefined | null {
  if (key === undefined) return undefined;
  return typeof key === 'string' && KEY.test(key) ? key : null;
}

/** Who has it, where that is whom the name says: a page knows nobody by more than their name. */
async function findHolder(
  desk: Desk,
  reference: string,
  name: unknown,
): Promise<string | undefined> {
  const { takenBy } = (await desk.find(reference))?.escalation ?? {};
  return takenBy !== undefined && toName(takenBy) === name ? takenBy : undefined;
}

/** Without it, whoever writes to the person could do so over a colleague whom they have not read. */
function readSeen({ seen }: Body): number | undefined {
  return typeof seen === 'number' && Number.isSafeInteger(seen) && seen >= 0 ? seen : undefined;
}

function readText(value: unknown, longest: number): string | undefined {
  const text = typeof value === 'string' ? withoutHidden(value).trim() : '';
  return text === '' || text.length > longest ? undefined : text;
}

/** Only a day that there is: no 31st of February. */
function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DAY.test(value)) return undefined;
  return new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) ? value : undefined;
}

/** Either a row of the table, or what is in none of them, in words. */
function readCause(value: unknown): EscalationCause | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, words, isVerdictRight }: Body = { ...value };
  if (isVerdictRight !== undefined && typeof isVerdictRight !== 'boolean') return undefined;
  const named = readNamed(code, words);
  return named && { ...named, ...(isVerdictRight !== undefined && { isVerdictRight }) };
}

/** A cause that is the verdict cannot say that it was wrong, and no other one that it was right. */
async function isContradicted(
  desk: Desk,
  reference: string,
  cause: EscalationCause,
): Promise<boolean> {
  if (cause.isVerdictRight === undefined) return false;
  const found = await desk.find(reference);
  return (
    found !== undefined && cause.isVerdictRight !== judgeVerdict(found.escalation.dossier, cause)
  );
}

function readNamed(code: unknown, words: unknown): EscalationCause | undefined {
  if (typeof code === 'string') {
    return words === undefined && Object.hasOwn(SITUATIONS_FR, code) ? { code } : undefined;
  }
  const read = code === undefined ? readText(words, LONGEST_WORDS) : undefined;
  return read === undefined ? undefined : { words: read };
}
