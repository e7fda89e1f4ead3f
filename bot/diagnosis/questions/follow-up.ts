import type { Question } from '../question.ts';

/** What may be added once a verdict is told, and can change it. */
export const FOLLOW_UP_QUESTIONS = [
  {
    id: 'contract',
    step: 'reseda',
    kind: 'choice',
    isFollowUp: true,
    when: [
      { 'janus.expired': 'yes' },
      { 'reseda.ended': 'yes' },
      { 'told.account-expired': 'yes' },
    ],
    answers: [
      { id: 'renewed', tells: { 'told.contract-renewed': 'yes' } },
      { id: 'back', tells: { 'told.back-after-leave': 'yes' } },
      { id: 'over', tells: { 'told.contract-renewed': 'no' } },
    ],
    unknowns: ['told.contract-renewed'],
  },
  {
    id: 'administrator',
    step: 'reseda',
    kind: 'choice',
    isFollowUp: true,
    when: [{}],
    answers: [
      { id: 'who', tells: { 'told.administrator-unknown': 'yes' } },
      { id: 'silent', tells: { 'told.administrator-silent': 'yes' } },
      { id: 'done', tells: { 'told.just-added': 'yes' } },
    ],
    unknowns: [],
  },
  {
    id: 'eligibility',
    step: 'unit',
    kind: 'choice',
    isFollowUp: true,
    when: [{}],
    answers: [
      {
        id: 'not-paid-by-cnrs',
        tells: { 'told.believes-not-eligible': 'yes', 'unit.paid-by-cnrs': 'no' },
      },
      { id: 'not-in-unit', tells: { 'unit.member': 'no' } },
    ],
    unknowns: [],
  },
] as const satisfies readonly Question[];
