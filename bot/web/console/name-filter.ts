import { ACCURACY } from '../../../dialogs/wording/console/accuracy.ts';
import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { ESCALATIONS } from '../../../dialogs/wording/console/escalations.ts';
import { nameSituation } from '../../../dialogs/wording/console/name-situation.ts';
import { NOT_UNDERSTOOD } from '../../../dialogs/wording/console/not-understood.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import { labelled } from '../../../dialogs/wording/labelled.ts';
import { toDay } from './format.ts';
import type { Reader } from './reader.ts';

type Named = Readonly<Record<string, string>>;

const TIMES = ['from', 'to'];
const DAY = /^\d{4}-\d\d-\d\d$/u;

/** What a list was narrowed to, in words: `step=janus`, as it stands in the audit log. */
export function nameFilter(filter: string, reader: Reader): string {
  const [name = '', ...rest] = filter.split('=');
  const label = findWord(labelsOf(reader), name) ?? name;
  return labelled(label, nameValue(name, rest.join('='), reader), reader.language);
}

/** The names of an object that everything has are no words. */
export function findWord(words: Named, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

function labelsOf({ language, words }: Reader): Named {
  const { byStatus, whose } = ESCALATIONS[language].list;
  return {
    ...words.filters,
    ...AUDIT[language].filters,
    judgement: ACCURACY[language].judgement,
    status: byStatus,
    mine: whose,
    source: NOT_UNDERSTOOD[language].choice,
    days: words.figures.period,
  };
}

function nameValue(name: string, value: string, reader: Reader): string {
  const { language, words } = reader;
  if (name === 'situation') return nameSituation(value, language);
  if (name === 'days') return fill(words.figures.days, { days: value });
  if (TIMES.includes(name) && isDay(value)) return toDay(value, language);
  return findWord(valuesOf(reader)[name] ?? {}, value) ?? value;
}

/** Whoever looks for somebody may have written anything into the log. */
function isDay(value: string): boolean {
  return DAY.test(value) && !Number.isNaN(Date.parse(value));
}

/** By filter: what has no words of its own is shown as it is written. */
function valuesOf({ language, words }: Reader): Readonly<Record<string, Named>> {
  const { steps, outcomes, levels, channels, languages } = words.terms;
  const { list, groups } = ESCALATIONS[language];
  const { names, notJudged } = ACCURACY[language];
  return {
    step: steps,
    outcome: outcomes,
    level: levels,
    channel: channels,
    language: languages,
    failure: { any: words.filters.anyFailure },
    judgement: { ...names, none: notJudged },
    status: { ...groups, active: list.active },
    mine: { yes: list.mine },
    source: NOT_UNDERSTOOD[language].sources,
    what: AUDIT[language].events,
    by: AUDIT[language].ways,
  };
}
