import type { Language } from '../../bot/ports/message.ts';

/** The languages that everything is worded in. */
export const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];
