import type { ComponentChildren, JSX } from 'preact';
import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { TEXTS } from '../../../dialogs/wording/console/texts.ts';
import type { ConsoleAuditEntry } from '../../ports/console-session.ts';
import { findWord, nameFilter } from './name-filter.ts';
import type { Reader } from './reader.ts';
import { nameTextFully } from './texts/name-text.ts';
import { toPlace } from './to-place.ts';

/** Which one, in words; where it can be looked at, a link to it. */
export function nameSubject(
  { what, subject = '' }: ConsoleAuditEntry,
  reader: Reader,
): ComponentChildren {
  if (subject === '') return undefined;
  const place = toPlaceOf(what, subject);
  if (place !== undefined) return <a href={toPlace(place)}>{subject}</a>;
  if (what === 'texts-changed') return <ChangedText subject={subject} reader={reader} />;
  const [list = '', ...filters] = subject.split(/ (?=[a-z]+=)/iu);
  const name = findWord(AUDIT[reader.language].subjects, list);
  if (name === undefined) return <code>{subject}</code>;
  return [name, ...filters.map((filter) => nameFilter(filter, reader))].join(' · ');
}

interface ChangedTextProps {
  /** Which text, and in which language: `situation.R2.title fr`. */
  readonly subject: string;
  readonly reader: Reader;
}

function ChangedText({ subject, reader: { language, words } }: ChangedTextProps): JSX.Element {
  const [id = '', written = ''] = subject.split(' ');
  return (
    <>
      <a href={toPlace(`texts/${id}`)}>{nameTextFully(id, TEXTS[language])}</a>
      {` (${findWord(words.terms.languages, written) ?? written})`}
    </>
  );
}

function toPlaceOf(what: ConsoleAuditEntry['what'], subject: string): string | undefined {
  if (/^SYG-[\d-]+$/u.test(subject)) return `escalations/${subject}`;
  return what === 'diagnosis-seen' && /^\d+$/u.test(subject) ? `log/${subject}` : undefined;
}
