/** In the place of a conversation that must not be found again. No conversation is called so. */
export const ERASED = 'erased';
