import type { EscalationDossier } from '../../ports/escalations.ts';

/** What tells of the people that a request has to do with. */
export type PeopleInDossier = Pick<EscalationDossier, 'subjects' | 'replyTo' | 'named' | 'askedBy'>;

/** Their names: whom it is about, who asks, and others as they were typed. */
export function namesOf(dossier: PeopleInDossier | undefined): readonly string[] {
  const subjects = dossier?.subjects.flatMap(({ subject }) => subject.name ?? []) ?? [];
  const asker = dossier?.askedBy === undefined ? [] : [dossier.askedBy];
  return [...asker, ...subjects, ...(dossier?.named?.names ?? [])];
}

/** Their addresses without the domain, which often is a name. */
export function mailboxesOf(dossier: PeopleInDossier | undefined): readonly string[] {
  const subjects = dossier?.subjects.flatMap(({ subject }) => subject.mails) ?? [];
  const mails = [...subjects, dossier?.replyTo ?? '', ...(dossier?.named?.mails ?? [])];
  return mails.map((mail) => mail.slice(0, Math.max(mail.lastIndexOf('@'), 0)));
}
