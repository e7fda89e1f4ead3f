import { ESCALATIONS } from '../../../../dialogs/wording/console/escalations.ts';
import { nameSituation } from '../../../../dialogs/wording/console/name-situation.ts';
import type { MailSection } from '../../../ports/mail.ts';
import type { PreviewScene, ShownMail } from './shown.ts';

type MailPreview = (scene: PreviewScene) => ShownMail;

const text = (...lines: readonly string[]): MailSection => ({ heading: '', lines });

const paragraphs = (said: string): readonly MailSection[] =>
  said.split(/\n{2,}/u).map((paragraph) => text(...paragraph.split('\n')));

const codeMail: MailPreview = ({ say }) => ({
  subject: say('talk.codeMailSubject'),
  sections: paragraphs(say('talk.codeMailBody')),
});

const copyMail: MailPreview = ({ say, id }) => {
  const isByMail = id === 'talk.copyAnswerByMail';
  const values = {
    answer: say(isByMail ? id : 'talk.copyAnswer'),
    lines: [say('talk.summaryUnit'), say('talk.summaryTraining')].join('\n'),
    hours: say('talk.supportHours'),
    delay: say('talk.supportDelay'),
  };
  const body = id === 'talk.referenceOnlyBody' ? id : 'talk.copyBody';
  const follow = {
    ...text(say('talk.copyFollow')),
    links: [{ label: say('talk.newsOpen'), url: '#' }],
  };
  const sections = [...paragraphs(say(body, values)), follow, text(say('talk.newsFollowWhy'))];
  return { subject: say('talk.copySubject'), sections };
};

const followOf = (id: string): string =>
  id === 'talk.newsSolved' || id === 'talk.newsFollowSolved'
    ? 'talk.newsFollowSolved'
    : 'talk.newsFollow';

const newsMail: MailPreview = ({ say, id }) => ({
  subject: say('talk.newsSubject'),
  sections: [
    text(say('talk.newsHello')),
    text(say(followOf(id) === 'talk.newsFollow' ? 'talk.newsAnswered' : 'talk.newsSolved')),
    ...(id === 'talk.newsMail'
      ? [text(say(id))]
      : [
          { ...text(say(followOf(id))), links: [{ label: say('talk.newsOpen'), url: '#' }] },
          text(say('talk.newsFollowWhy')),
        ]),
    text(say('talk.newsBye')),
  ],
});

const missedMail: MailPreview = ({ say }) => ({
  subject: say('teams.missedSubject'),
  sections: paragraphs([say('teams.missedIntro'), say('talk.worksMore')].join('\n\n')),
});

const dailyMail: MailPreview = ({ say, id, language }) => {
  const what = ESCALATIONS[language].dues.answer;
  const due = (name: string): string => say(`daily.${name}`, { what });
  const age = ['today', 'yesterday'].find((name) => id === `daily.${name}`) ?? 'daysAgo';
  const others = id === 'daily.open' ? id : 'daily.openOthers';
  const request = (
    reference: string,
    unit: string,
    line: string,
  ): Omit<MailSection, 'heading'> => ({
    lines: [
      `${reference} – ${nameSituation('R2', language)}`,
      `${unit} – ${say(`daily.${age}`)}`,
      line,
    ],
    links: [{ label: say('daily.link', { reference }), url: '#' }],
  });
  return {
    subject: say(id === 'daily.subject' ? id : 'daily.subjectLate', { count: '2', late: '1' }),
    sections: [
      { heading: say('daily.late'), ...request('SYG-123-456', 'UMR5149', due('overdue')) },
      { heading: say(others), ...request('SYG-234-567', say('daily.unknownUnit'), due('due')) },
      { ...text(say('daily.more')), links: [{ label: say('daily.all'), url: '#' }] },
    ],
  };
};

const ENDINGS = ['endsTomorrowAtLast', 'endsInDays', 'ended', 'refused'];

const credentialMail: MailPreview = ({ say, ids, id }) => {
  const [, kind = 'teams-secret'] = /^credential\.kinds\.([\w-]+)/u.exec(id) ?? [];
  const start = `credential.kinds.${kind}.`;
  const what = say(`${start}what`);
  const values = { what, name: 'teams', place: 'TEAMS_APP_PASSWORD' };
  const ending = ENDINGS.find((name) => id === `credential.${name}`) ?? 'endsInDays';
  const subject = id === 'credential.subjectEnded' ? id : 'credential.subjectAhead';
  const steps = ids.filter((each) => each.startsWith(`${start}todo.`)).map((each) => say(each));
  return {
    subject: say(subject, values),
    sections: [
      { heading: say('credential.whatHeading'), lines: [say(`credential.${ending}`, values)] },
      { heading: say('credential.stopsHeading'), lines: [say(`${start}stops`)] },
      { heading: say('credential.todoHeading'), lines: [...steps, say('credential.runbook')] },
    ],
  };
};

/** Enough of the mail of a request to see where a word of it stands. */
const supportMail: MailPreview = ({ say, ids, id }) => {
  const named = (name: string): string => say(`support.${name}`);
  const picked = (group: string, usual: string): string =>
    say(id.startsWith(`support.${group}.`) ? id : `support.${group}.${usual}`);
  const owner = picked('owners', 'unit-administrator');
  const headlines = ids.filter((each) => each.startsWith('support.headlines.'));
  const headline = headlines.find((each) => each === id) ?? headlines[0] ?? id;
  const acts = ids.filter((each) => each.startsWith('support.acts.'));
  const told = id.startsWith('support.told.') ? say(id) : undefined;
  return {
    subject: `[SYG-123-456] ${told ?? `R2 – UMR5149 – ${owner}`}`,
    sections: [
      {
        heading: told === undefined ? say(headline) : `${told} (SYG-123-456, R2)`,
        lines: [
          `${named('reference')} : SYG-123-456`,
          `${named('who')} : Camille Martin`,
          `${named('unit')} : UMR5149`,
          nameSituation('R2', 'fr'),
          `${named('owner')}\u00a0: ${owner}`,
        ],
      },
      {
        heading: named('act'),
        lines: [],
        links: acts.map((each) => ({ label: say(each), url: '#' })),
      },
      {
        heading: named('evidence'),
        lines: [
          `${picked('facts', 'reseda.mail')}\u00a0: ${picked('findings', 'no')} (${picked('reasons', 'unavailable')})`,
        ],
      },
    ],
  };
};

/** The first that fits. */
const ROWS: readonly (readonly [RegExp, MailPreview])[] = [
  [/^talk\.codeMail/u, codeMail],
  [/^talk\.(?:copy|referenceOnly)/u, copyMail],
  [/^talk\.news/u, newsMail],
  [/^teams\.missed/u, missedMail],
  [/^daily\./u, dailyMail],
  [/^credential\./u, credentialMail],
  [/^support\./u, supportMail],
];

/** A mail with a text in it, as it is read; `undefined` where the text stands in none. */
export function toMailPreview(scene: PreviewScene): ShownMail | undefined {
  const preview = ROWS.find(([fits]) => fits.test(scene.id))?.[1];
  if (preview === undefined) return undefined;
  const used = new Set<string>();
  const mail = preview({
    ...scene,
    say(id, values) {
      used.add(id);
      return scene.say(id, values);
    },
  });
  if (used.has(scene.id)) return mail;
  return { ...mail, sections: [...mail.sections, text(scene.say(scene.id))] };
}
