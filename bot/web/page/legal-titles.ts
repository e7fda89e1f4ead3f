import type { LegalTopic } from '../../../dialogs/wording/legal.ts';
import type { Language } from '../../ports/message.ts';
import { hasShape, isString } from '../widget/shape.ts';

type Titles = Readonly<Record<LegalTopic, string>>;

/** As the texts of this installation have them. */
export type LegalTitles = Readonly<Record<Language, Titles>>;

const isTitles = hasShape<Titles>({ privacy: isString, accessibility: isString, legal: isString });
const isLegalTitles = hasShape<LegalTitles>({ fr: isTitles, en: isTitles });

/** Absent when the server does not tell at the moment. */
export async function findLegalTitles(): Promise<LegalTitles | undefined> {
  try {
    const response = await fetch('legal.json', { credentials: 'omit' });
    const titles: unknown = await response.json();
    return isLegalTitles(titles) ? titles : undefined;
  } catch {
    return undefined;
  }
}
