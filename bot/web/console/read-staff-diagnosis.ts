import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { UnitFound } from '../../ports/enquiry.ts';
import type { Reply } from '../../ports/reply.ts';
import type { StaffDiagnosis, StaffFact } from '../../ports/staff-diagnosis.ts';
import { readReply } from '../widget/read-reply.ts';
import { hasShape, isListOf, isOptional, isString, type Guard } from '../widget/shape.ts';
import { isNameOf } from './is-name-of.ts';
import { isLookUp, isToldStep, TOLD_FACT } from './read-told.ts';

type Contact = UnitFound['administrators'][number];

const isContact = hasShape<Contact>({ name: isString, mail: isOptional(isString) });

const isReply: Guard<Reply> = (value): value is Reply => readReply(value) !== undefined;

export const isStaffDiagnosis = hasShape<StaffDiagnosis>({
  verdict: isString,
  step: isOptional(isString),
  code: isOptional(isString),
  also: isListOf(isString),
  owners: isListOf(isString),
  steps: isListOf(isToldStep),
  evidence: isListOf(hasShape<StaffFact>({ ...TOLD_FACT, until: isOptional(isString) })),
  lookUps: isListOf(isLookUp),
  unavailable: isListOf(isNameOf(CONSOLE.fr.terms.systems)),
  name: isOptional(isString),
  recordMails: isListOf(isString),
  unit: isOptional(
    hasShape<UnitFound>({
      code: isString,
      name: isOptional(isString),
      delegation: isOptional(isString),
      administrators: isListOf(isContact),
      directors: isListOf(isContact),
    }),
  ),
  told: isListOf(isReply),
});
