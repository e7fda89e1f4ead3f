import type { Typed } from './enumeration-people.ts';
import type { Visitor } from './visitor.ts';
import type { WholeService } from './whole-service.ts';

/** What a path goes along with. */
export interface Walk {
  readonly who: Typed;
  readonly world: WholeService;
  /** Lets so much time pass, once all mails have left. */
  readonly wait: (seconds: number) => Promise<void>;
  /** Begins a conversation of this path. */
  readonly visit: (locale?: string) => Promise<Visitor>;
}

type Path = (walk: Walk) => Promise<void>;

const HOUR = 3600;

/** Six digits that are not these. */
export function otherThan(code: string): string {
  return ((Number(code) + 1) % 1_000_000).toString().padStart(6, '0');
}

/** Everything that can be done with an address before its code is typed back and before anything is passed on. */
export const SILENT_PATHS: Readonly<Record<string, Path>> = {
  'typed in the first sentence, then sent from its button': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.type(`Bonjour, je ne peux pas me connecter, mon adresse est ${who.address}`);
    await visitor.choose('answer:screen:unknown');
    await visitor.choose(`address:${who.address}`);
    await visitor.choose('answer:screen:janus-password');
    await visitor.choose('command:back');
    await visitor.type('ma demande');
    await visitor.choose('verdict:done');
  },

  'typed into the form, in English': async ({ who, visit }) => {
    using visitor = await visit('en');
    await visitor.choose('for-whom:me');
    await visitor.choose('answer:screen:unknown');
    await visitor.submit('address', { address: who.address });
    await visitor.type('I did not get the mail');
    await visitor.type('help');
  },

  'several at once, and one that cannot be read': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.submit('address', { address: `${who.address}, nobody-xx@labo.test` });
    await visitor.choose(`address:${who.address}`);
    await visitor.submit('address', { address: `${who.address} et dupont@` });
    await visitor.choose('code:other-address');
    await visitor.submit('address', { address: 'nobody-xx@labo.test' });
  },

  'wrong codes until no try is left, the old code, and the limits of sending': async (walk) => {
    const { who, world, wait, visit } = walk;
    await wait(HOUR);
    using visitor = await visit();
    const old = await world.codeAfter(who.address, () =>
      visitor.submit('address', { address: who.address }),
    );
    for (let count = 0; count < 5; count += 1) {
      await visitor.submit('code', { code: otherThan(old) });
    }
    await visitor.submit('code', { code: old });
    await visitor.choose('code:resend');
    await wait(61);
    const fresh = await world.codeAfter(who.address, () => visitor.choose('code:resend'));
    // The old one is as wrong as any other, unless chance made them equal.
    await visitor.submit('code', { code: old === fresh ? otherThan(fresh) : old });
    await visitor.submit('code', { code: '12 34' });
    await wait(20 * 60);
    await visitor.submit('code', { code: fresh });
    await visitor.choose('code:resend');
    await wait(61);
    await visitor.choose('code:resend');
    await visitor.choose('code:other-address');
    await visitor.submit('address', { address: who.address });
  },

  'asked for again in another conversation': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.submit('address', { address: who.address });
    await visitor.submit('code', { code: '000000' });
  },

  'of a mailbox that does not open': async ({ who, wait, visit }) => {
    await wait(24 * HOUR);
    using visitor = await visit();
    await visitor.submit('address', { address: who.address });
    await visitor.choose('code:closed');
    await visitor.choose('verdict:escalate');
    await visitor.choose('verdict:cannot');
  },

  'and then without a code': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.submit('address', { address: who.address });
    await visitor.choose('code:without');
    await visitor.choose('answer:screen:login-page');
    await visitor.choose('answer:login-problem:button-not-found');
    await visitor.choose('verdict:prove');
    await visitor.choose('command:restart');
  },

  'with a name and a unit': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.choose('for-whom:me');
    await visitor.submit('name-and-unit', { name: who.name, unit: 'UMR5149' });
    await visitor.submit('address', { address: who.address });
    await visitor.choose('code:without');
    await visitor.choose('answer:screen:unknown');
  },

  'to be told what is kept of it': async ({ who, wait, visit }) => {
    await wait(24 * HOUR);
    using visitor = await visit();
    await visitor.type('mes données');
    await visitor.submit('address', { address: who.address });
    await visitor.submit('code', { code: '12 34' });
    await visitor.type('oubliez-moi');
    await visitor.choose('command:restart');
  },

  'of somebody else': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.choose('for-whom:somebody-else');
    await visitor.choose('administrator:no');
    await visitor.type(`Son adresse est ${who.address}`);
    await visitor.submit('address', { address: who.address });
  },
};

/** The ways to pass on to support what was never proved: only support may learn of it. */
export const ESCALATIONS: Readonly<Record<string, Path>> = {
  'to which the answer shall go': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.choose('command:human');
    await visitor.submit('escalation', { training: 'Python', 'reply-to': who.address });
    await visitor.choose('escalation:send');
    await visitor.type('ma demande');
    await visitor.choose('command:human');
    await visitor.submit('escalation', { 'reply-to': who.address });
    await visitor.choose('escalation:send');
  },

  'typed, and a code that was never typed back': async ({ who, wait, visit }) => {
    await wait(24 * HOUR);
    using visitor = await visit();
    await visitor.submit('address', { address: who.address });
    await visitor.submit('name-and-unit', { name: who.name, unit: 'UMR5149' });
    await visitor.choose('command:human');
    await visitor.submit('escalation', { remark: 'Merci' });
    await visitor.choose('escalation:send');
    await visitor.choose('verdict:done');
    await visitor.type('ma demande');
  },

  'of somebody else': async ({ who, visit }) => {
    using visitor = await visit();
    await visitor.choose('for-whom:somebody-else');
    await visitor.choose('administrator:no');
    await visitor.choose('command:human');
    const asker = { name: 'Paul Martin', 'reply-to': 'someone-a@labo.test' };
    const other = { 'other-name': who.name, 'other-unit': 'UMR5149', 'other-mail': who.address };
    await visitor.submit('escalation', { ...asker, ...other });
    await visitor.choose('escalation:send');
  },
};
