import { describe, expect, it } from 'vitest';
import { scrub } from '../../../../dialogs/understanding/scrub.ts';
import { readCorpus } from '../../../fakes/read-corpus.ts';
import { INNOCENT } from './innocent-sentences.ts';
import { TOLD } from './told-secrets.ts';

describe('a secret that somebody tells', () => {
  it.each(TOLD)('does not get through: %s', (text, secret) => {
    const scrubbed = scrub(text);

    expect(scrubbed.text).not.toContain(secret);
    expect(scrubbed.isScrubbed).toBe(true);
  });
});

describe('what only looks like a secret', () => {
  it.each(INNOCENT)('stays word for word: %s', (text) => {
    expect(scrub(text)).toEqual({ text, isScrubbed: false });
  });

  it('is nowhere in what people write about their access', () => {
    const sentences = Object.values(readCorpus()).flatMap((lines) => lines.map(({ text }) => text));

    const changed = sentences.filter((text) => scrub(text).isScrubbed);

    expect(sentences.length).toBeGreaterThan(10_000);
    expect(changed).toEqual([]);
  });
});
