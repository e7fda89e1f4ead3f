import { expect, it } from 'vitest';
import { SHIPPED_TEXTS } from '../../../../dialogs/wording/texts/shipped-texts.ts';
import { groupOf } from '../../../../dialogs/wording/texts/text-group.ts';
import { placeOf } from '../../../../dialogs/wording/texts/text-place.ts';

it.each([
  { id: 'link.sesame', group: 'links', place: undefined },
  { id: 'situation.R2.title', group: 'situations', place: undefined },
  { id: 'situation.E4.request', group: 'letters', place: undefined },
  { id: 'situation.E6.thenRequest', group: 'letters', place: undefined },
  { id: 'question.screen.text', group: 'questions', place: undefined },
  { id: 'talk.greeting', group: 'talk', place: 'beginning' },
  { id: 'talk.elseIntro', group: 'talk', place: 'somebodyElse' },
  { id: 'talk.secret', group: 'talk', place: 'secrets' },
  { id: 'talk.askAddress', group: 'talk', place: 'address' },
  { id: 'talk.pathTitle', group: 'talk', place: 'path' },
  { id: 'talk.works', group: 'talk', place: 'advice' },
  { id: 'talk.escalate', group: 'talk', place: 'escalation' },
  { id: 'talk.unavailable', group: 'talk', place: 'trouble' },
  { id: 'talk.requestLine', group: 'talk', place: 'request' },
  { id: 'talk.yes', group: 'talk', place: undefined },
  { id: 'understood.understood', group: 'talk', place: 'understood' },
  { id: 'data.title', group: 'talk', place: 'data' },
  { id: 'talk.forwardBody', group: 'letters', place: 'letter' },
  { id: 'talk.codeMailBody', group: 'mails', place: 'codeMail' },
  { id: 'talk.copySubject', group: 'mails', place: 'copyMail' },
  { id: 'talk.newsSubject', group: 'mails', place: 'newsMail' },
  { id: 'teams.missedIntro', group: 'mails', place: 'missedMail' },
  { id: 'teams.noGuests', group: 'teams', place: undefined },
  { id: 'talk.ownerUser', group: 'contacts', place: 'owner' },
  { id: 'page.title', group: 'page', place: undefined },
  { id: 'page.statuses.new', group: 'page', place: 'pageState' },
  { id: 'page.notices.written', group: 'page', place: 'pageNotice' },
  { id: 'page.thread', group: 'page', place: 'pageThread' },
  { id: 'page.gone', group: 'page', place: 'pageGone' },
  { id: 'web.role', group: 'widget', place: undefined },
  { id: 'web.connection.offline', group: 'widget', place: 'connection' },
  { id: 'web.form.sent', group: 'widget', place: 'form' },
  { id: 'daily.subject', group: 'support', place: 'dailyMail' },
  { id: 'credential.whatHeading', group: 'support', place: 'credentialMail' },
  { id: 'support.reference', group: 'support', place: 'supportMail' },
])('an administrator finds $id among the $group, at $place', ({ id, group, place }) => {
  expect(SHIPPED_TEXTS.fr.has(id)).toBe(true);
  expect({ group: groupOf(id), place: placeOf(id) }).toEqual({ group, place });
});
