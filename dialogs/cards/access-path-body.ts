import type { StepState } from '../../bot/diagnosis/step.ts';
import type { PathStep, Reply } from '../../bot/ports/reply.ts';
import type { CardElement, RichTextBlock, TextRun } from './adaptive-card.ts';
import { literalText } from './literal-text.ts';
import { originOf } from './to-plain-text.ts';

const COLOURS: Partial<Record<StepState, TextRun['color']>> = {
  ok: 'Good',
  blocked: 'Attention',
  warning: 'Warning',
};

/** The five steps, one line each. The state is always in words too: colour alone tells nobody enough. */
export function accessPathBody(
  path: Extract<Reply, { kind: 'access-path' }>,
): readonly CardElement[] {
  return [
    literalText(path.title, { weight: 'Bolder', size: 'Medium' }),
    ...path.steps.map((step, index) => stepLine(step, index + 1)),
  ];
}

function stepLine(step: PathStep, number: number): RichTextBlock {
  const origin = originOf(step);
  const colour = COLOURS[step.state];
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: `${number}. ${step.label}: ` },
      {
        type: 'TextRun',
        text: step.stateLabel,
        weight: 'Bolder',
        ...(colour !== undefined && { color: colour }),
      },
      ...(origin === '' ? [] : [{ type: 'TextRun', text: origin, isSubtle: true } as const]),
    ],
  };
}
