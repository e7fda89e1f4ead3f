import type { FormField } from '../../../bot/ports/reply.ts';
import { remember, say, talkOf, type Scene } from '../../scene.ts';
import { pickDate } from '../../understanding/pick-date.ts';
import type { Talk } from '../../wording/talk.ts';
import { ownMail } from '../case.ts';
import { toValues, type Values } from './draft-values.ts';

/** Asks for the details, none of them needed but a way to answer. What was typed before stands in the form. */
export function askDetails(
  scene: Scene,
  intro: string,
  typed: Values = toValues(scene.state.escalation),
): Scene {
  const talk = talkOf(scene);
  const fields = [
    ...(scene.state.forWhom === 'somebody-else' ? bothFields(talk) : []),
    field('training', talk.trainingLabel, 'text'),
    field('deadline', talk.deadlineLabel, 'date'),
    field('remark', talk.remarkLabel, 'long-text'),
    ...(ownMail(scene) === undefined
      ? [{ ...field('reply-to', talk.replyToLabel, 'email'), isRequired: true }]
      : []),
  ];
  return say(remember(scene, { expecting: 'escalation-details' }), {
    kind: 'form',
    form: 'escalation',
    text: intro,
    fields: fields.map((each) => withValue(each, typed[each.id] ?? '')),
    submitLabel: talk.escalationSubmit,
    choices: [{ id: 'escalation:cancel', label: talk.cancel }],
  });
}

/** Who asks, and for whom. */
function bothFields(talk: Talk): readonly FormField[] {
  return [
    field('name', talk.askerNameLabel, 'text'),
    field('other-name', talk.otherNameLabel, 'text'),
    field('other-unit', talk.otherUnitLabel, 'text'),
    field('other-mail', talk.otherMailLabel, 'email'),
  ];
}

function field(id: string, label: string, kind: FormField['kind']): FormField {
  return { id, label, kind, isRequired: false };
}

/** A field for a day shows nothing but a day. */
function withValue(empty: FormField, typed: string): FormField {
  const value = empty.kind === 'date' ? pickDate(typed) : typed.trim();
  return value === undefined || value === '' ? empty : { ...empty, value };
}
