import type { Question } from '../question.ts';

/** What only the person can tell about unit, RESEDA and Janus, and what replaces a directory that cannot be asked. */
export const ACCESS_QUESTIONS = [
  {
    id: 'registered',
    step: 'reseda',
    kind: 'choice',
    when: [{ 'reseda.record': 'unasked' }],
    replaces: 'reseda',
    answers: [
      { id: 'yes', tells: { 'reseda.record': 'yes', 'reseda.mail': 'yes', 'unit.member': 'yes' } },
      {
        id: 'no-record',
        tells: {
          'reseda.record': 'no',
          'person.other-address': 'no',
          'person.identified': 'no',
          'unit.member': 'yes',
        },
      },
      {
        id: 'no-mail',
        tells: { 'reseda.record': 'yes', 'reseda.mail': 'no', 'unit.member': 'yes' },
      },
      { id: 'not-in-unit', tells: { 'unit.member': 'no' } },
    ],
    unknowns: ['reseda.record', 'reseda.mail'],
  },
  {
    id: 'other-address',
    step: 'reseda',
    kind: 'text',
    leadsToLookUp: true,
    when: [
      {
        'reseda.record': 'no',
        'person.other-address': 'unasked',
        'reseda.other-mail': 'not-yes',
        'reseda.homonyms': 'not-yes',
        'reseda.mail': 'not-no',
      },
    ],
    answers: [{ id: 'no', tells: { 'person.other-address': 'no' } }],
    unknowns: ['person.other-address'],
  },
  {
    id: 'name-and-unit',
    step: 'reseda',
    kind: 'text',
    leadsToLookUp: true,
    when: [
      {
        'reseda.record': 'no',
        'person.other-address': 'no',
        'person.identified': 'unasked',
        'reseda.other-mail': 'unasked',
      },
      {
        'reseda.record': 'no',
        'person.other-address': 'not-known',
        'person.identified': 'unasked',
        'reseda.other-mail': 'unasked',
      },
    ],
    answers: [],
    unknowns: ['person.identified'],
  },
  {
    id: 'arrival',
    step: 'reseda',
    kind: 'choice',
    when: [
      {
        'reseda.record': 'no',
        'person.other-address': 'no',
        'reseda.other-mail': 'not-yes',
        'reseda.mail': 'not-no',
      },
      {
        'reseda.record': 'no',
        'person.other-address': 'not-known',
        'reseda.other-mail': 'not-yes',
        'reseda.mail': 'not-no',
      },
    ],
    answers: [
      { id: 'newcomer', tells: { 'person.newcomer': 'yes' } },
      { id: 'just-added', tells: { 'person.newcomer': 'no', 'told.just-added': 'yes' } },
      { id: 'back', tells: { 'person.newcomer': 'no', 'told.back-after-leave': 'yes' } },
      { id: 'short-stay', tells: { 'person.newcomer': 'no', 'told.short-stay': 'yes' } },
      { id: 'unit-renamed', tells: { 'person.newcomer': 'no', 'told.unit-renamed': 'yes' } },
      { id: 'external', tells: { 'person.newcomer': 'no', 'told.external': 'yes' } },
      { id: 'not-in-unit', tells: { 'person.newcomer': 'no', 'unit.member': 'no' } },
      { id: 'long-since', tells: { 'person.newcomer': 'no', 'unit.member': 'yes' } },
    ],
    unknowns: ['person.newcomer'],
  },
  {
    id: 'employer',
    step: 'unit',
    kind: 'choice',
    when: [{ 'reseda.record': 'no', 'person.newcomer': 'yes', 'unit.paid-by-cnrs': 'unasked' }],
    answers: [
      { id: 'cnrs', tells: { 'unit.paid-by-cnrs': 'yes' } },
      { id: 'other', tells: { 'unit.paid-by-cnrs': 'no' } },
    ],
    unknowns: ['unit.paid-by-cnrs'],
  },
  {
    id: 'janus-use',
    step: 'janus',
    kind: 'choice',
    when: [
      { 'sees.nothing-yet': 'yes', 'reseda.record': 'unasked', 'janus.account': 'unasked' },
      { 'reseda.record': 'yes', 'janus.password-set': 'not-yes', 'janus.account': 'not-no' },
      { 'reseda.record': 'not-known', 'janus.password-set': 'not-yes', 'janus.account': 'not-no' },
    ],
    replaces: 'janus',
    answers: [
      { id: 'today', tells: { 'sees.janus-accepts': 'yes', 'person.used-janus': 'yes' } },
      { id: 'before', tells: { 'person.used-janus': 'yes' } },
      { id: 'forgotten', tells: { 'person.used-janus': 'yes', 'told.password-forgotten': 'yes' } },
      { id: 'never', tells: { 'person.used-janus': 'no' } },
    ],
    unknowns: ['person.used-janus'],
  },
] as const satisfies readonly Question[];
