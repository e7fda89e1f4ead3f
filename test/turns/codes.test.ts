import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '../../bot/turns/pseudonyms.ts';
import { ADDRESS, createCodeWorld, otherThan } from './code-world.ts';
import { PSEUDONYM_KEY } from './turns-world.ts';

describe('a code', () => {
  it('has six digits, is right once, and is mailed until it expires', async () => {
    const { ask, codeSent, store } = await createCodeWorld();

    expect(await ask(`send ${ADDRESS}`)).toBe('yes');
    const code = await codeSent();

    expect(code).toMatch(/^\d{6}$/);
    expect(await store.mailsOf('c1')).toMatchObject([
      { mail: { to: ADDRESS, notAfter: '2026-11-22T09:20:00.000Z' } },
    ]);
    expect(await ask(`try ${ADDRESS} ${otherThan(code)}`)).toBe('wrong');
    expect(await ask(`try ${ADDRESS} ${code.slice(0, 3)}.${code.slice(3)}`)).toBe('right');
    expect(await ask(`try ${ADDRESS} ${code}`)).toBe('none-sent');
  });

  it('is right for 20 minutes', async () => {
    const { ask, codeSent, passMinutes } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);

    passMinutes(20);

    expect(await ask(`try ${ADDRESS} ${await codeSent()}`)).toBe('expired');
  });

  it('is dead after five wrong tries, and what cannot be a code costs none', async () => {
    const { ask, codeSent } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);
    const code = await codeSent();

    const outcomes = [];
    for (const typed of [
      '12345',
      'abcdef',
      ...Array.from({ length: 5 }, () => otherThan(code)),
      code,
    ]) {
      outcomes.push(await ask(`try ${ADDRESS} ${typed}`));
    }

    expect(outcomes).toEqual([
      ...Array.from({ length: 6 }, () => 'wrong'),
      'no-tries-left',
      'no-tries-left',
    ]);
  });

  it('is of no use in another conversation, nor for another address', async () => {
    const { ask, codeSent } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);
    const code = await codeSent();

    expect(await ask(`try ${ADDRESS} ${code}`, 'c2')).toBe('none-sent');
    expect(await ask(`try other@univ.test ${code}`)).toBe('none-sent');
  });

  it('is dead once a new one is sent', async () => {
    const { ask, codeSent, passMinutes } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);
    const old = await codeSent();
    passMinutes(2);
    await ask(`send ${ADDRESS}`);

    expect(await ask(`try ${ADDRESS} ${old}`)).toBe('wrong');
    expect(await ask(`try ${ADDRESS} ${await codeSent()}`)).toBe('right');
  });

  it('does not start a new count of tries: twenty a day for an address, wherever they are made', async () => {
    const { ask, codeSent, passMinutes } = await createCodeWorld();
    const outcomes = [];
    for (const id of ['c1', 'c2', 'c3', 'c4', 'c5']) {
      expect(await ask(`send ${ADDRESS}`, id)).toBe('yes');
      const wrong = otherThan(await codeSent(id));
      for (let count = 0; count < 5; count += 1) {
        outcomes.push(await ask(`try ${ADDRESS} ${wrong}`, id));
      }
      passMinutes(61);
    }

    const last = outcomes.slice(20);
    expect(outcomes.slice(0, 20).filter((outcome) => outcome === 'wrong')).toHaveLength(16);
    expect(last).toEqual(Array.from({ length: 5 }, () => 'too-many-tries'));
  });

  it('is found among those of several addresses, each of which costs a try', async () => {
    const { ask, codeSent } = await createCodeWorld();
    const other = 'other@univ.test';
    await ask(`send ${ADDRESS}`);
    const code = await codeSent();
    await ask(`send ${other}`);
    const codeOfOther = await codeSent();
    const wrong = otherThan(code) === codeOfOther ? otherThan(codeOfOther) : otherThan(code);

    const outcomes = [];
    for (let count = 0; count < 4; count += 1) {
      outcomes.push(await ask(`try ${other},${ADDRESS} ${wrong}`));
    }
    const right = await ask(`try ${other},${ADDRESS} ${code}`);

    expect(outcomes).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
    expect(right).toBe('right');
    expect(await ask(`try ${ADDRESS} ${code}`)).toBe('none-sent');
    expect(await ask(`try ${other} ${codeOfOther}`)).toBe('no-tries-left');
  });

  it('is not guessed more often by several numbers in one message', async () => {
    const { ask, codeSent } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);
    const code = await codeSent();
    const wrong = Array.from({ length: 5 }).reduce<readonly string[]>(
      (all) => [...all, otherThan(all.at(-1) ?? code)],
      [],
    );

    await ask(`try ${ADDRESS} ${wrong.join(',')}`);

    expect(await ask(`try ${ADDRESS} ${code}`)).toBe('no-tries-left');
  });

  it('is kept only as a hash', async () => {
    const { ask, codeSent, store } = await createCodeWorld();
    await ask(`send ${ADDRESS}`);
    const hashes: string[] = [];

    const addressKey = createPseudonyms(PSEUDONYM_KEY).keyOf(ADDRESS);
    const key = { conversationId: 'c1', addressKey };
    await store.tryCode(key, { max: 5, token: 't' }, '2026-11-22T09:00:00Z', (hash) => {
      hashes.push(hash);
      return false;
    });

    expect(hashes).toHaveLength(1);
    expect(hashes[0]).not.toContain(await codeSent());
  });
});

describe('sending', () => {
  it('waits a minute, then allows three an hour and five a day, the same for every address', async () => {
    const { ask, passMinutes } = await createCodeWorld();
    const sends: string[] = [];
    for (const minutes of [0, 0.5, 1, 2, 2, 60, 60, 60, 24 * 60]) {
      passMinutes(minutes);
      const answers = [
        await ask(`send ${ADDRESS}`, 'c1'),
        await ask('send nobody@univ.test', 'c2'),
      ];
      expect(answers[0]).toBe(answers[1]);
      sends.push(answers[0] ?? '');
    }

    expect(sends).toEqual([
      'yes',
      'too-soon',
      'yes',
      'yes',
      'too-many',
      'yes',
      'yes',
      'too-many',
      'yes',
    ]);
  });

  it('has a ceiling of 300 an hour for everybody together', async () => {
    const { ask } = await createCodeWorld();
    const answers = [];
    for (let index = 0; index < 305; index += 1) {
      answers.push(await ask(`send a${index}@univ.test`, `c${Math.floor(index / 10)}`));
    }

    expect(answers.slice(0, 300)).toEqual(Array.from({ length: 300 }, () => 'yes'));
    expect(answers.slice(300)).toEqual(Array.from({ length: 5 }, () => 'too-many'));
  });

  it('stops after ten an hour for one conversation', async () => {
    const { ask } = await createCodeWorld();
    const answers = [];
    for (let index = 0; index < 11; index += 1) answers.push(await ask(`send a${index}@univ.test`));

    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'yes'), 'too-many']);
  });
});
