import type { Language } from '../../../bot/ports/message.ts';

/**
 * What support is told of situations that people are told in one and the same words: what tells
 * them apart is not for the person.
 */
export const STAFF_SITUATIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { J17: 'suspendu', J22: 'désactivé' },
  en: { J17: 'suspended', J22: 'disabled' },
};
