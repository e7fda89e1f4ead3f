import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest begins with the largest files. These are small and take long: begun last, they would end alone. */
const LONG = [
  'live/service-loss.test.ts',
  'live/timing-escalation.test.ts',
  'live/timing.test.ts',
  'live/fuzz.test.ts',
  'dialogs/understanding/model/train-understanding.test.ts',
  'live/enumeration.test.ts',
  'live/loss.test.ts',
  'live/power-cut.test.ts',
  'live/canary.test.ts',
  'live/teams.test.ts',
  'live/credentials.test.ts',
  'live/commit-killed.test.ts',
  'live/erase-loss.test.ts',
];

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some((name) => moduleId.endsWith(`/test/${name}`));
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
