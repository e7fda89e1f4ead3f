import { PEOPLE_OF_JANUS } from './people-of-janus.ts';
import { PEOPLE_OF_RESEDA } from './people-of-reseda.ts';
import type { SamplePerson } from './sample-person.ts';

/**
 * The invented people: whom to be, what each of them shows, and what the assistant has to make of it.
 * Their domains end in `.example`, which nobody can ever own.
 */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [...PEOPLE_OF_RESEDA, ...PEOPLE_OF_JANUS];
