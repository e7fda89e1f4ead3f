import { readFile } from 'node:fs/promises';
import { toldByWords, type Told } from '../../dialogs/topics/understood/facts-of-meaning.ts';
import type { Understand } from '../../dialogs/understanding/understand.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import { learn } from '../diagnosis/learn.ts';
import { discloseTo } from '../ports/trust/disclose-to.ts';
import { STAFF } from '../ports/trust/staff.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import { printCheck, type AttributeReport } from './print-check.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import {
  OPTIONS,
  readDiagnoseOptions,
  USAGE,
  type DiagnoseOptions,
} from './read-diagnose-options.ts';
import { NO_ANSWERS, readGivenAnswers, type GivenAnswers } from './read-given-answers.ts';
import { runCommand, WrongArguments, type Terminal } from './run-command.ts';
import { toDiagnosisDocument } from './to-diagnosis-document.ts';

/** The directories, opened for one command. */
export interface OpenedDirectories {
  readonly enquiry: Enquiry;
  /** By whose clocks hours are told. */
  readonly timeZone: string;
  /**
   * Writes down who is looked up and why.
   *
   * @throws `Failure` with `STORE_UNAVAILABLE` or `STORE_UNREADABLE`: nothing may be looked up then.
   */
  readonly record: (addresses: readonly string[], reason: string | undefined) => Promise<void>;
  /** Which attributes come back for a known person; empty where no LDAP directory is configured. */
  readonly check: (mail: string) => Promise<readonly AttributeReport[]>;
  readonly close: () => Promise<void>;
}

export interface DiagnoseParts extends Terminal {
  /** Called once the arguments are known to be right. */
  readonly open: () => Promise<OpenedDirectories>;
  /** Called when there are answers in free words. */
  readonly openUnderstand: () => Promise<Understand>;
  readonly now: Date;
}

/** Diagnoses one person at level `staff`: nothing is withheld. Answers the exit code: 0 whatever the verdict. */
export async function runDiagnose(parts: DiagnoseParts): Promise<0 | 1 | 2> {
  return runCommand(parts, USAGE, OPTIONS, async (values) => {
    const options = readDiagnoseOptions(values);
    const given = await readAnswers(options, parts);
    const opened = await parts.open();
    try {
      await opened.record([options.mail, ...given.mails], options.reason);
      await (options.isCheck
        ? check(parts, options, opened)
        : answer(parts, options, given, opened));
    } finally {
      await opened.close();
    }
  });
}

async function readAnswers(
  { answersFile, language }: DiagnoseOptions,
  { now, openUnderstand }: DiagnoseParts,
): Promise<GivenAnswers> {
  if (answersFile === undefined) return NO_ANSWERS;
  const text = await readFile(answersFile, 'utf8').catch((cause: unknown) => {
    throw new WrongArguments(`--answers: this file cannot be read: ${answersFile}`, { cause });
  });
  const understand = await openUnderstand();
  const toldBy = (words: string): Told | undefined => toldByWords(understand, words);
  return readGivenAnswers(parse(text), { language, now, toldBy });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new WrongArguments(`--answers: this file is not JSON: ${reason}`, { cause });
  }
}

async function answer(
  parts: DiagnoseParts,
  options: DiagnoseOptions,
  given: GivenAnswers,
  { enquiry, timeZone }: OpenedDirectories,
): Promise<void> {
  const name = options.name ?? given.name;
  const unit = options.unit ?? given.unit;
  const subject = {
    mails: [options.mail, ...given.mails],
    ...(name === undefined ? {} : { name }),
    ...(unit === undefined ? {} : { unit }),
  };
  const sealed = await enquiry.ask(subject, { isFresh: true, reader: STAFF });
  const findings = discloseTo(STAFF, sealed);
  const isSearched = name !== undefined && unit !== undefined;
  const answers = isSearched ? { 'name-and-unit': 'text', ...given.answers } : given.answers;
  const diagnosis = diagnose(learn(given.facts, findings.facts), answers);
  const document = toDiagnosisDocument(diagnosis, options.language);
  const print = options.isJson
    ? `${JSON.stringify(document)}\n`
    : printDiagnosis(document, diagnosis, findings, { language: options.language, timeZone });
  await parts.write(print);
}

async function check(
  parts: DiagnoseParts,
  options: DiagnoseOptions,
  opened: OpenedDirectories,
): Promise<void> {
  const reports = await opened.check(options.mail);
  await parts.write(
    options.isJson ? `${JSON.stringify({ check: reports })}\n` : printCheck(reports),
  );
}
