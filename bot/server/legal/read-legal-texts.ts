import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEGAL, LEGAL_TOPICS, type LegalTopic } from '../../../dialogs/wording/legal.ts';
import { LANGUAGES, type Language } from '../../ports/message.ts';
import type { LegalText } from './render-legal-text.ts';

export interface LegalSource extends LegalText {
  readonly topic: LegalTopic;
}

/**
 * Reads one text for every topic and language: the operator's where there is one in `fr` or `en` of
 * their folder, else the one that comes with the program. A text of another name would never be
 * shown, which is a fault.
 */
export function readLegalTexts(
  shipped: string,
  folder: string | undefined,
): { readonly texts: readonly LegalSource[]; readonly faults: readonly string[] } {
  const texts = LANGUAGES.flatMap((language) =>
    LEGAL_TOPICS.map((topic) => {
      const name = nameOf(language, topic);
      const own = folder === undefined ? undefined : path.join(folder, name);
      const file = own !== undefined && existsSync(own) ? own : path.join(shipped, name);
      return { language, topic, file, source: readFileSync(file, 'utf8') };
    }),
  );
  return { texts, faults: folder === undefined ? [] : findStrangers(folder) };
}

function nameOf(language: Language, topic: LegalTopic): string {
  return path.join(language, `${LEGAL[language].paths[topic]}.md`);
}

function findStrangers(folder: string): readonly string[] {
  if (!existsSync(folder)) return [`LEGAL_DIR: there is no folder ${folder}`];
  const expected = LANGUAGES.flatMap((language) =>
    LEGAL_TOPICS.map((topic) => nameOf(language, topic)),
  );
  const found = LANGUAGES.filter((language) => existsSync(path.join(folder, language))).flatMap(
    (language) => readdirSync(path.join(folder, language)).map((name) => path.join(language, name)),
  );
  if (found.length === 0) {
    return [`LEGAL_DIR: ${folder} holds none of: ${expected.join(', ')}`];
  }
  return found
    .filter((name) => name.endsWith('.md') && !expected.includes(name))
    .map((name) => `${path.join(folder, name)}: no page has this name; ${expected.join(', ')} do`);
}
