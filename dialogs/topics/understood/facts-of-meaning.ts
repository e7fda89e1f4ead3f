import { entriesOf } from '../../../bot/diagnosis/condition.ts';
import type { FactName, Finding } from '../../../bot/diagnosis/fact.ts';
import { SITUATION_OF, type SituationCode } from '../../../bot/diagnosis/situations.ts';
import { unlessDenied } from '../../understanding/denied.ts';
import { OUT_OF_SCOPE, type Intent } from '../../understanding/intents.ts';
import type { Understand } from '../../understanding/understand.ts';
import { withoutAddresses } from '../../understanding/without-addresses.ts';

/** What words tell: findings, each with the name of its fact. */
export type Told = readonly (readonly [FactName, Finding])[];

/** What each intent tells by itself. Facts of a directory stand only where no directory can be asked. */
const TOLD_BY_INTENT: Readonly<
  Partial<Record<Intent, Readonly<Partial<Record<FactName, Finding>>>>>
> = {
  password_forgotten: { 'told.password-forgotten': 'yes' },
  password_never_had: { 'person.used-janus': 'no' },
  account_locked: { 'told.account-locked': 'yes' },
  reset_mail_not_received: { 'told.sesame-mail-missing': 'yes' },
  mailbox_no_access: { 'told.mailbox-closed': 'yes' },
  reset_code_from_admin: { 'told.has-reset-code': 'yes' },
  reseda_not_listed: { 'reseda.record': 'no', 'person.other-address': 'no' },
  reseda_no_mail: { 'reseda.record': 'yes', 'reseda.mail': 'no' },
  reseda_mail_wrong: { 'told.mail-wrong': 'yes' },
  wayf_choice: { 'told.wrong-institution': 'yes' },
  wayf_wrong_remembered: { 'told.institution-remembered': 'yes' },
  sygefor_error: { 'sees.error': 'yes' },
  valideur_wrong: { 'told.valideur-wrong': 'yes' },
  valideur_missing: { 'told.valideur-not-listed': 'yes' },
  cofo_problem: { 'told.cofo-wrong': 'yes' },
  profile_not_saved: { 'told.not-saved': 'yes' },
};

/** What an intent tells, `undefined` where it is no statement. */
export function toldByIntent(intent: Intent): Told | undefined {
  const told = TOLD_BY_INTENT[intent];
  return told && entriesOf<FactName, Finding>(told);
}

/** Where the words tell more than the intent, and the table of situations knows no single word for it. */
const TOLD_BY_SITUATION: Readonly<Partial<Record<SituationCode, Told>>> = {
  J17: [['told.account-suspended', 'yes']],
  J22: [['told.account-suspended', 'yes']],
};

/** The fact by which the person's word alone tells a situation, `undefined` where it does not. */
export function toldBySituation(code: SituationCode): Told | undefined {
  const known = TOLD_BY_SITUATION[code];
  if (known !== undefined) return known;
  const told = SITUATION_OF[code].when.flatMap((condition) => {
    const entries = entriesOf(condition);
    const [only] = entries;
    const isWord = only !== undefined && entries.length === 1 && only[0].startsWith('told.');
    return isWord && only[1] === 'yes' ? [only[0]] : [];
  });
  const [fact] = told;
  return fact === undefined ? undefined : [[fact, 'yes']];
}

/** From here on it is acted upon: nine of ten are right then, in voices that were kept aside. */
export const SURE = 0.6;

/** What a text surely tells by its words, and does not deny; `undefined` where it tells nothing so. */
export function toldByWords(understand: Understand, text: string): Told | undefined {
  const { intent, confidence, situation } = understand(withoutAddresses(text));
  if (intent === OUT_OF_SCOPE || confidence < SURE) return undefined;
  const told = (situation && toldBySituation(situation)) ?? toldByIntent(intent);
  return told && withoutDenied(told, text);
}

/** "I have not forgotten it" tells the contrary of what its words are about. `undefined` where nothing is left. */
export function withoutDenied(told: Told, text: string): Told | undefined {
  const left = told.flatMap(([name, finding]) => {
    const fact = unlessDenied(text, name);
    return fact === undefined ? [] : [[fact, finding] as const];
  });
  return left.length === 0 ? undefined : left;
}
