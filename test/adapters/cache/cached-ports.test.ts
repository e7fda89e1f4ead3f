import { describe, expect, it } from 'vitest';
import { cacheJanus } from '../../../adapters/cache/cache-janus.ts';
import { cacheReseda } from '../../../adapters/cache/cache-reseda.ts';
import { FakeJanus } from '../../fakes/fake-janus.ts';
import { FakeReseda } from '../../fakes/fake-reseda.ts';
import { HEALTHY_ACCOUNT, HEALTHY_RECORD, HEALTHY_UNIT } from '../../fakes/healthy-entries.ts';

const MAIL = 'anne.martin@labo.example';
const unlimited = (): AbortSignal => new AbortController().signal;

describe('RESEDA with a memory', () => {
  it('is asked once for a person, whatever the letter case', async () => {
    const reseda = new FakeReseda([HEALTHY_RECORD]);
    const { remembered } = cacheReseda(reseda, 60);

    await remembered.findByMail(MAIL, unlimited());
    await remembered.findByMail(MAIL.toUpperCase(), unlimited());

    expect(reseda.asked).toHaveLength(1);
  });

  it('is asked each time for somebody whom it does not know', async () => {
    const reseda = new FakeReseda();
    const { remembered } = cacheReseda(reseda, 60);

    for (let round = 0; round < 2; round += 1) {
      expect(await remembered.findByMail(MAIL, unlimited())).toEqual([]);
      expect(await remembered.findUnit('UMR5149', unlimited())).toBeUndefined();
      expect(await remembered.findByNameAndUnit('A B', 'UMR5149', unlimited())).toEqual([]);
    }

    expect(reseda.asked).toHaveLength(6);
  });

  it('is asked each time by whoever checks again', async () => {
    const reseda = new FakeReseda([HEALTHY_RECORD], [HEALTHY_UNIT]);
    const { remembered, fresh } = cacheReseda(reseda, 60);
    await remembered.findByMail(MAIL, unlimited());

    await fresh.findByMail(MAIL, unlimited());
    await remembered.findByMail(MAIL, unlimited());

    expect(reseda.asked).toHaveLength(2);
  });

  it('passes its failures on', async () => {
    const reseda = new FakeReseda();
    reseda.behaviour = 'RESEDA_REFUSED';
    const { remembered } = cacheReseda(reseda, 60);

    const found = remembered.findByMail(MAIL, unlimited());

    await expect(found).rejects.toMatchObject({ code: 'RESEDA_REFUSED' });
  });

  it('fails as the port promises for a caller who gives up', async () => {
    const reseda = new FakeReseda();
    reseda.behaviour = 'hangs';
    const { remembered, fresh } = cacheReseda(reseda, 60);

    const unavailable = { code: 'RESEDA_UNAVAILABLE' };
    await expect(remembered.findByMail(MAIL, AbortSignal.timeout(10))).rejects.toMatchObject(
      unavailable,
    );
    await expect(fresh.findUnit('UMR1', AbortSignal.timeout(10))).rejects.toMatchObject(
      unavailable,
    );
  });
});

describe('Janus with a memory', () => {
  it('is asked once for a person, whatever the order of the addresses', async () => {
    const janus = new FakeJanus([[[MAIL], HEALTHY_ACCOUNT]]);
    const { remembered } = cacheJanus(janus, 60);

    await remembered.findAccounts([MAIL, 'other@labo.example'], unlimited());
    await remembered.findAccounts(['Other@labo.example', MAIL], unlimited());

    expect(janus.asked).toHaveLength(1);
  });

  it('is asked each time for an account that does not exist, and by whoever checks again', async () => {
    const janus = new FakeJanus();
    const { remembered, fresh } = cacheJanus(janus, 60);

    await remembered.findAccounts([MAIL], unlimited());
    await remembered.findAccounts([MAIL], unlimited());
    await fresh.findAccounts([MAIL], unlimited());

    expect(janus.asked).toHaveLength(3);
  });

  it('fails as the port promises for a caller who gives up', async () => {
    const janus = new FakeJanus();
    janus.behaviour = 'hangs';
    const { remembered } = cacheJanus(janus, 60);

    const found = remembered.findAccounts([MAIL], AbortSignal.timeout(10));

    await expect(found).rejects.toMatchObject({ code: 'JANUS_UNAVAILABLE' });
  });
});

it('tells of each question that may be recalled whether it was, and of none that is asked anew', async () => {
  const told: boolean[] = [];
  const onRecall = (isRemembered: boolean): void => void told.push(isRemembered);
  const reseda = cacheReseda(new FakeReseda([HEALTHY_RECORD], [HEALTHY_UNIT]), 60, onRecall);
  const janus = cacheJanus(new FakeJanus([[[MAIL], HEALTHY_ACCOUNT]]), 60, onRecall);

  for (let round = 0; round < 2; round += 1) {
    await reseda.remembered.findByMail(MAIL, unlimited());
    await reseda.remembered.findUnit(HEALTHY_UNIT.code, unlimited());
    await janus.remembered.findAccounts([MAIL], unlimited());
    await janus.fresh.findAccounts([MAIL], unlimited());
  }

  expect(told).toEqual([false, false, false, true, true, true]);
});
