import type { Reply } from '../../../ports/reply.ts';
import type { PreviewScene } from './shown.ts';

export type Preview = (scene: PreviewScene) => readonly Reply[];

export const situationPreview: Preview = ({ say, id }) => {
  const [, code = '', field = ''] = id.split('.');
  const of = (name: string): string => say(`situation.${code}.${name}`);
  return [
    {
      kind: 'verdict',
      title: of('title'),
      explanation: of(field === 'dated' ? 'dated' : 'explanation'),
      action: of(field === 'datedAction' ? 'datedAction' : 'action'),
      who: '',
      tone: 'error',
    },
    { kind: 'text', text: say('talk.after', { after: of('after') }) },
  ];
};

export const clearPreview: Preview = ({ say }) => [
  {
    kind: 'verdict',
    title: say('talk.clearTitle'),
    explanation: say('talk.clearExplanation'),
    action: say('talk.clearAction'),
    who: say('talk.clearWho'),
    tone: 'success',
  },
];

export const questionPreview: Preview = ({ say, ids, id }) => {
  const [, question = '', field = ''] = id.split('.');
  const start = `question.${question}.`;
  const answers = ids.filter((each) => each.startsWith(`${start}answers.`));
  const choices = [...answers, 'talk.unknownAnswer'].map((each) => ({
    id: each,
    label: say(each),
  }));
  const text = say(`${start}${field === 'again' ? 'again' : 'text'}`);
  return [{ kind: 'choices', text, choices }];
};

export const requestPreview: Preview = (scene) => [letterWith(scene, scene.say(scene.id))];

/** With the request of the first situation that has one. */
export const letterPreview: Preview = (scene) => {
  const request = scene.ids.find((id) => id.endsWith('.request')) ?? '';
  return [letterWith(scene, scene.say(request))];
};

function letterWith({ say, language }: PreviewScene, request: string): Reply {
  const body = [
    say('talk.letterHello'),
    '',
    say('talk.letterIntro'),
    `– ${request}`,
    '',
    say('talk.letterIdentityName'),
    say('talk.letterIdentity'),
    say('talk.letterUnit'),
    '',
    say('talk.letterThanks'),
    say('talk.letterBye'),
  ];
  return {
    kind: 'letter',
    title: say('talk.letterTitle'),
    to: say('talk.ownerUnitAdministrator'),
    letters: [
      { language, subject: say('talk.letterSubject', { items: request }), body: body.join('\n') },
    ],
    copyLabel: say('talk.letterCopy'),
    mailLabel: say('talk.letterMail'),
  };
}

/** What the person passes on to somebody else. */
export const forwardPreview: Preview = ({ say, language }) => [
  {
    kind: 'letter',
    title: say('talk.forwardTitle'),
    to: say('talk.forwardTo'),
    letters: [{ language, subject: say('talk.forwardSubject'), body: say('talk.forwardBody') }],
    copyLabel: say('talk.letterCopy'),
    mailLabel: say('talk.letterMail'),
  },
];

/** Short and without an end: it stands on a button. */
const BUTTON = /^[^\n]{1,50}(?<![.:?!…])$/u;

/** The names of fields, people and mails are short as well. */
const NO_BUTTON =
  /^(?:web\.|talk\.(?:owner|team|some|summary|letter|request|\w+(?:Title|Label\w*|Hint\w*)$)|understood\.terms)/u;

export const plainPreview: Preview = ({ say, id }) => {
  const text = say(id);
  return BUTTON.test(text) && !NO_BUTTON.test(id)
    ? [{ kind: 'choices', text: say('talk.unavailableChoices'), choices: [{ id, label: text }] }]
    : [{ kind: 'text', text }];
};
