import type { Reply } from '../../../ports/reply.ts';
import { letterPreview, situationPreview, type Preview } from './previews.ts';

const formPreview: Preview = ({ say, id }) => {
  const fields = [
    { id: 'mail', label: say('talk.addressLabel'), kind: 'email', isRequired: true },
    { id: 'code', label: say('talk.codeLabel'), kind: 'code', isRequired: true },
    { id: 'date', label: say('talk.deadlineLabel'), kind: 'date', isRequired: false },
  ] as const;
  return [
    {
      kind: 'form',
      form: 'preview',
      text: say('talk.tellMore'),
      fields,
      submitLabel: say('talk.codeSubmit'),
      choices: [],
    },
    ...(id === 'web.form.optional'
      ? []
      : [{ kind: 'notice', tone: 'error', text: say(id) } as const]),
  ];
};

const verdictPreview: Preview = (scene) =>
  situationPreview({ ...scene, id: 'situation.R2.title' }).map((reply): Reply => {
    if (reply.kind !== 'verdict') return reply;
    const [, tone] = /^web\.tone\.(success|warning|error)$/u.exec(scene.id) ?? [];
    return { ...reply, tone: toTone(tone) };
  });

function toTone(name: string | undefined): 'success' | 'warning' | 'error' {
  return name === 'success' || name === 'warning' ? name : 'error';
}

/** What the widget says around replies, shown with one of them; the first that fits. */
export const WIDGET_PREVIEWS: readonly (readonly [RegExp, Preview])[] = [
  [/^web\.letter\./u, letterPreview],
  [/^web\.(?:verdict|tone)\./u, verdictPreview],
  [/^web\.form\.(?!codeEntered|sent)/u, formPreview],
];

/** What the Teams channel says of itself. */
export const TEAMS_PREVIEWS: readonly (readonly [RegExp, Preview])[] = [
  [
    /^teams\.(?:onlyInPrivate|openPrivate)$/u,
    ({ say }) => [
      {
        kind: 'choices',
        text: say('teams.onlyInPrivate'),
        choices: [{ id: 'open', label: say('teams.openPrivate') }],
      },
    ],
  ],
  [
    /^teams\.writeInTeams$/u,
    (scene) =>
      letterPreview(scene).map((reply) =>
        reply.kind === 'letter' ? { ...reply, mailLabel: scene.say(scene.id) } : reply,
      ),
  ],
];
