import { readMessage, type Slot } from './read-message.ts';
import { createVocabulary } from './vocabulary.ts';

/** Of a message that is long, so much is enough: it was cut. */
const ENOUGH = 0.45;
/** And never less than this: about two words that only who quotes it writes. */
const LEAST = 2.2;
/** Up to here a message is short: all of it has to be there. */
const SHORT = 2.5;
/** How many other words may stand between two of a message. */
const BETWEEN_SHORT = 1;
const BETWEEN_LONG = 4;
/** "Not locked" is not "locked". */
const NEGATIONS = new Set(['pas', 'not', 'plus', 'jamai', 'never', 'sans', 'without']);
const NEGATION_COUNTS = 4;

interface Message<Row> {
  readonly row: Row;
  readonly slots: readonly Slot[];
  readonly needed: number;
  readonly mostBetween: number;
}

/** How far a message was found: what each of its words adds up to, and where that one ended. */
interface Trail {
  readonly weights: number[];
  readonly ends: number[];
  best: number;
}

interface Place<Row> {
  readonly message: Message<Row>;
  readonly slot: number;
}

/**
 * Finds messages in a text: their words in their order, all of them or, of a long message, half of
 * them, with a few others in between. The time that it takes grows no faster than the text.
 */
export function createFinder<Row extends { readonly says: readonly string[] }>(
  rows: readonly Row[],
): (words: readonly string[]) => Row | undefined {
  const messages = rows.flatMap((row) => row.says.map((said) => toMessage(row, readMessage(said))));
  const places = toPlaces(messages);
  const vocabulary = createVocabulary([...places.keys()]);

  return (words) => {
    const trails = new Map<Message<Row>, Trail>();
    let start = 0;
    for (const known of vocabulary.read(words)) {
      const end = start + (known.some((word) => NEGATIONS.has(word)) ? NEGATION_COUNTS : 1);
      for (const { message, slot } of known.flatMap((word) => places.get(word) ?? [])) {
        const trail = trails.get(message) ?? { weights: [], ends: [], best: 0 };
        trails.set(message, trail);
        follow(trail, message, slot, { start, end });
      }
      start = end;
    }
    return findBest(trails);
  };
}

function toMessage<Row>(row: Row, slots: readonly Slot[]): Message<Row> {
  const whole = slots.reduce((sum, { weight }) => sum + weight, 0);
  const isShort = whole <= SHORT;
  return {
    row,
    slots,
    // Sums of weights are not exact.
    needed: (isShort ? whole : Math.max(LEAST, whole * ENOUGH)) - 1e-6,
    mostBetween: isShort ? BETWEEN_SHORT : BETWEEN_LONG,
  };
}

/** Where each word stands in which message. The later places come first: one word is found once. */
function toPlaces<Row>(
  messages: readonly Message<Row>[],
): ReadonlyMap<string, readonly Place<Row>[]> {
  const places = new Map<string, Place<Row>[]>();
  for (const message of messages)
    for (const [slot, { words }] of [...message.slots.entries()].reverse())
      for (const word of new Set(words)) {
        const known = places.get(word) ?? [];
        known.push({ message, slot });
        places.set(word, known);
      }
  return places;
}

/** Adds a word to the best way that leads to it. */
function follow(
  trail: Trail,
  { slots, mostBetween }: Message<unknown>,
  slot: number,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const { weights, ends } = trail;
  const reach = { from: start - mostBetween, to: start };
  const weight = weightBefore(trail, slot, reach) + (slots[slot]?.weight ?? 0);
  const known = ends[slot];
  const isBetterThere = known !== undefined && known >= reach.from && (weights[slot] ?? 0) > weight;
  if (isBetterThere) return;
  weights[slot] = weight;
  ends[slot] = end;
  trail.best = Math.max(trail.best, weight);
}

/** The most that was found of the words before, and ended near enough. What ends later is the same word. */
function weightBefore(
  { weights, ends }: Trail,
  slot: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let most = 0;
  for (let earlier = 0; earlier < slot; earlier += 1) {
    const end = ends[earlier];
    if (end !== undefined && end >= from && end <= to) most = Math.max(most, weights[earlier] ?? 0);
  }
  return most;
}

/** The row of the message of which the most was found. */
function findBest<Row>(trails: ReadonlyMap<Message<Row>, Trail>): Row | undefined {
  let most = 0;
  let found: Row | undefined;
  for (const [{ row, needed }, { best }] of trails)
    if (best >= needed && best > most) {
      most = best;
      found = row;
    }
  return found;
}
