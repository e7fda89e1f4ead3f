import type { StepState } from '../../bot/diagnosis/step.ts';
import type { Language } from '../../bot/ports/message.ts';
import type { PathStep, Reply } from '../../bot/ports/reply.ts';
import type { CardElement, RichTextBlock, TextRun } from './adaptive-card.ts';
import { literalText } from './literal-text.ts';
import { originOf } from './to-plain-text.ts';
import { COLONS } from '../wording/labelled.ts';

/** Colours are too pale for words in some themes: only the sign has one. */
const SIGNS: Partial<Record<StepState, Pick<TextRun, 'text' | 'color'>>> = {
  ok: { text: '✓ ', color: 'Good' },
  blocked: { text: '✗ ', color: 'Attention' },
  warning: { text: '⚠\uFE0E ', color: 'Warning' },
};

/** The five steps, one line each, the state always in words. */
export function accessPathBody(
  path: Extract<Reply, { kind: 'access-path' }>,
  language: Language,
): readonly CardElement[] {
  return [
    literalText(path.title, { weight: 'Bolder', size: 'Medium' }),
    ...path.steps.map((step, index) => stepLine(step, index + 1, COLONS[language])),
  ];
}

function stepLine(step: PathStep, number: number, colon: string): RichTextBlock {
  const origin = originOf(step);
  const sign = SIGNS[step.state];
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `${number}. ${step.label}${colon}` },
      ...(sign === undefined ? [] : [{ type: 'TextRun', weight: 'Bolder', ...sign } as const]),
      { type: 'TextRun', text: step.stateLabel, weight: 'Bolder' },
      ...(origin === '' ? [] : [{ type: 'TextRun', text: origin, isSubtle: true } as const]),
    ],
  };
}
