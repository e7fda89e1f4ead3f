import type { Language } from '../ports/message.ts';
import { readMailOption } from './read-mail-option.ts';
import { WrongArguments } from './run-command.ts';

export interface DiagnoseOptions {
  readonly mail: string;
  readonly name: string | undefined;
  readonly unit: string | undefined;
  readonly answersFile: string | undefined;
  /** Why, for the audit log. */
  readonly reason: string | undefined;
  readonly language: Language;
  readonly isJson: boolean;
  readonly isCheck: boolean;
}

export const USAGE = `usage: npm run -s diagnose -- --mail ADDRESS [--name "Given Family"] [--unit UMR7586] [--answers FILE.json] [--reason TEXT] [--lang fr|en] [--json]
       npm run -s diagnose -- --check --mail ADDRESS [--reason TEXT] [--json]
  --mail     the address that the person uses
  --name     with --unit: looked for when no record carries the address
  --answers  a JSON object: question id -> answer id, or its text
  --reason   why you look somebody up: kept in the audit log, and shown to the person who asks
  --check    says which attributes of a known entry the bind account may read
`;

export const OPTIONS = {
  mail: { type: 'string', multiple: true },
  name: { type: 'string' },
  unit: { type: 'string' },
  answers: { type: 'string' },
  reason: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  check: { type: 'boolean' },
} as const;

interface Values {
  readonly mail?: readonly string[];
  readonly name?: string;
  readonly unit?: string;
  readonly answers?: string;
  readonly reason?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly check?: boolean;
}

/**
 * What is wanted.
 *
 * @throws `WrongArguments` with a sentence about what is wrong with it.
 */
export function readDiagnoseOptions(values: Values): DiagnoseOptions {
  const mail = readMailOption(values.mail ?? [], 'the address that the person uses');
  const language = readLanguage(values.lang);
  refuseUnreadable('--name', values.name);
  refuseUnreadable('--unit', values.unit);
  refuseUnreadable('--reason', values.reason);
  return { ...toOptions(values), mail, language };
}

function toOptions(values: Values): Omit<DiagnoseOptions, 'mail' | 'language'> {
  return {
    name: values.name?.trim(),
    unit: values.unit?.trim(),
    answersFile: values.answers,
    reason: values.reason?.trim(),
    isJson: values.json === true,
    isCheck: values.check === true,
  };
}

function readLanguage(typed = 'fr'): Language {
  if (typed !== 'fr' && typed !== 'en') throw new WrongArguments('--lang is fr or en.');
  return typed;
}

function refuseUnreadable(name: string, value: string | undefined): void {
  if (value === undefined) return;
  if (value.trim() !== '' && value.length <= 120 && !/\p{Cc}/u.test(value)) return;
  throw new WrongArguments(
    `${name} is empty, longer than 120 characters, or holds control characters.`,
  );
}
