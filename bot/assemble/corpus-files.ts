/** What is shipped, beside the program: sources and build alike. */
const UNDERSTANDING = new URL('../../dialogs/understanding/', import.meta.url);

/** The voices that the model learns from; a folder `aside` in it is never learnt from. */
export const SHIPPED_CORPUS = new URL('corpus/', UNDERSTANDING);

/** What was learnt from the shipped corpus. */
export const SHIPPED_MODEL = new URL('model/learnt.br', UNDERSTANDING);

/** The tickets of this service, within `DATA_DIR`. */
export const OWN_CORPUS = 'corpus';

/** What was learnt from the shipped corpus and the tickets of this service, within `DATA_DIR`. */
export const OWN_MODEL = 'understanding.br';
