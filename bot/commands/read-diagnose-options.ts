import { parseArgs } from 'node:util';
import type { Language } from '../ports/message.ts';
import { readMailOption } from './read-mail-option.ts';

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

const OPTIONS = {
  mail: { type: 'string', multiple: true },
  name: { type: 'string' },
  unit: { type: 'string' },
  answers: { type: 'string' },
  reason: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  check: { type: 'boolean' },
} as const;

/** What is wanted, or a sentence about what is wrong with it. */
export function readDiagnoseOptions(args: readonly string[]): DiagnoseOptions | string {
  const values = readValues(args);
  if (typeof values === 'string') return values;
  const mail = readMailOption(values.mail ?? [], 'the address that the person uses');
  if (typeof mail === 'string') return mail;
  const language = readLanguage(values.lang);
  if (language === undefined) return '--lang is fr or en.';
  const fault =
    findTextFault('--name', values.name) ??
    findTextFault('--unit', values.unit) ??
    findTextFault('--reason', values.reason);
  return fault ?? { ...toOptions(values), mail: mail.address, language };
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

function readLanguage(typed = 'fr'): Language | undefined {
  return typed === 'fr' || typed === 'en' ? typed : undefined;
}

type Values = Exclude<ReturnType<typeof readValues>, string>;

function readValues(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function findTextFault(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isReadable = value.trim() !== '' && value.length <= 120 && !/\p{Cc}/u.test(value);
  return isReadable
    ? undefined
    : `${name} is empty, longer than 120 characters, or holds control characters.`;
}
