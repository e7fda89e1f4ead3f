import { describe, expect, it } from 'vitest';
import {
  reasonsFor,
  weigh,
  type Feature,
  type LinearModel,
} from '../../../../dialogs/understanding/linear/linear-model.ts';
import { packModels, readModels } from '../../../../dialogs/understanding/linear/pack-models.ts';
import { trainLinearModel } from '../../../../dialogs/understanding/linear/train-linear-model.ts';

const SETTINGS = { passes: 20, rate: 0.3, decay: 1e-4, leastExamples: 2 };

const features = (words: string): readonly Feature[] =>
  words.split(' ').map((name) => ({ name, value: 1 }));

const EXAMPLES = [
  ['key lost', 'lost'],
  ['key gone', 'lost'],
  ['gone again', 'lost'],
  ['lost again', 'lost'],
  ['door open', 'open'],
  ['open again', 'open'],
  ['door wide', 'open'],
  ['wide open', 'open'],
].map(([words = '', label = '']) => ({ label, features: features(words) }));

function train(): LinearModel {
  return trainLinearModel(EXAMPLES, SETTINGS);
}

describe('a linear model', () => {
  it('gives back what it was taught, with probabilities that add up to one', () => {
    const model = train();

    const ranked = EXAMPLES.map((example) => weigh(model, example.features));

    expect(ranked.map(([best]) => best?.label)).toEqual(EXAMPLES.map(({ label }) => label));
    for (const weighed of ranked) {
      const sum = weighed.reduce((total, { probability }) => total + probability, 0);
      expect(sum).toBeCloseTo(1, 10);
    }
  });

  it('is the same each time, byte for byte', () => {
    expect(packModels({ one: train() })).toEqual(packModels({ one: train() }));
  });

  it('decides nothing where it has met none of the features', () => {
    const [best, other] = weigh(train(), features('nothing known'));

    expect(best?.probability).toBe(other?.probability);
  });

  it('leaves out what is too rare', () => {
    const rare = [...EXAMPLES, { label: 'open', features: features('once') }];

    expect(trainLinearModel(rare, SETTINGS).rows.has('once')).toBe(false);
  });

  it('says what spoke for a label, strongest first', () => {
    const [first, second] = reasonsFor(train(), features('lost again'), 'lost');

    expect(first?.name).toBe('lost');
    expect(first?.value).toBeGreaterThan(second?.value ?? Infinity);
  });
});

describe('packed models', () => {
  it('read as they were, and share what they have in common', () => {
    const one = train();
    const other = trainLinearModel(
      EXAMPLES.map((example) => ({ ...example, label: example.label === 'lost' ? 'yes' : 'no' })),
      SETTINGS,
    );

    const read = readModels(packModels({ one, other }));

    expect(read).toEqual({ one, other });
    expect(read['one']?.rows).toBe(read['other']?.rows);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['too short', new Uint8Array([0, 0, 0, 200, 123])],
    ['something else', new TextEncoder().encode('hello, this is no model at all')],
  ])('are refused when they are %s', (_, bytes) => {
    expect(() => readModels(bytes)).toThrow();
  });
});
