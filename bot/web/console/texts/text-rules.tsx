import type { JSX } from 'preact';
import { fill } from '../../../../dialogs/wording/fill.ts';
import type { TextFault } from '../../../../dialogs/wording/texts/judge-text.ts';
import type { TextRule } from '../../../ports/texts.ts';
import { toNumber } from '../format.ts';
import { useReader } from '../reader.ts';
import { useTextsWords } from './texts-words.ts';

interface TextRulesProps {
  readonly id: string;
  readonly rule: TextRule;
  /** How long the text is now. */
  readonly count: number;
}

/** What has to be kept in a text, said before somebody breaks it. */
export function TextRules({ id, rule, count }: TextRulesProps): JSX.Element {
  const { language } = useReader();
  const { edit: words } = useTextsWords();
  const places = rule.places.map((place) => `{${place}}`).join(' ');
  const signs = fill(words.signs, {
    count: toNumber(count, language),
    most: toNumber(rule.most, language),
  });
  return (
    <p id={id} class="soft text-rules">
      <span>{signs}</span>
      {rule.kind !== 'text' && <span>{words.line}</span>}
      {places !== '' && <span>{fill(words.places, { places })}</span>}
      {rule.says !== undefined && <span>{fill(words.says, { words: rule.says })}</span>}
    </p>
  );
}

/** Why the text cannot be kept as it is. */
export function TextFaults({
  id,
  faults,
}: {
  readonly id: string;
  readonly faults: readonly TextFault[];
}): JSX.Element {
  const { faults: words } = useTextsWords();
  return (
    <ul id={id} class="error text-faults" role="status">
      {faults.map((fault) => (
        <li key={JSON.stringify(fault)}>{fill(words[fault.kind], valuesOf(fault))}</li>
      ))}
    </ul>
  );
}

function valuesOf(fault: TextFault): Readonly<Record<string, string>> {
  if ('place' in fault) return { place: `{${fault.place}}` };
  if ('most' in fault) return { most: String(fault.most) };
  return 'words' in fault ? { words: fault.words } : {};
}
