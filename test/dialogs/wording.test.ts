import { describe, expect, it } from 'vitest';
import { QUESTIONS, type QuestionId } from '../../bot/diagnosis/questions.ts';
import { SITUATIONS, type SituationCode } from '../../bot/diagnosis/situations.ts';
import { QUESTIONS_EN } from '../../dialogs/wording/en/questions.ts';
import { SITUATIONS_EN } from '../../dialogs/wording/en/situations.ts';
import { QUESTIONS_FR } from '../../dialogs/wording/fr/questions.ts';
import { SITUATIONS_FR } from '../../dialogs/wording/fr/situations.ts';
import type { QuestionWordings } from '../../dialogs/wording/question-wording.ts';
import type {
  SituationWording,
  SituationWordings,
} from '../../dialogs/wording/situation-wording.ts';

const LANGUAGES: readonly {
  readonly language: string;
  readonly situations: SituationWordings;
  readonly questions: QuestionWordings;
  readonly possibility: RegExp;
}[] = [
  {
    language: 'fr',
    situations: SITUATIONS_FR,
    questions: QUESTIONS_FR,
    possibility: /il est possible|semble|peut|pourrai/i,
  },
  {
    language: 'en',
    situations: SITUATIONS_EN,
    questions: QUESTIONS_EN,
    possibility: /\bmay\b|\bmight\b|\bseems?\b|perhaps|possible/i,
  },
];

const FIELDS = [
  'title',
  'explanation',
  'dated',
  'action',
  'datedAction',
  'after',
  'request',
  'thenRequest',
] as const satisfies readonly (keyof SituationWording)[];

const LIMITS = {
  title: 90,
  explanation: 400,
  dated: 400,
  action: 600,
  datedAction: 200,
  after: 500,
  // The first request is the subject of the letter.
  request: 130,
  thenRequest: 130,
} as const satisfies Record<(typeof FIELDS)[number], number>;

const PLACEHOLDERS: Readonly<Record<(typeof FIELDS)[number], readonly string[]>> = {
  title: [],
  explanation: ['{mail}', '{unit}', '{support}', '{sesame}'],
  dated: ['{mail}', '{unit}', '{support}', '{sesame}', '{until}'],
  action: ['{mail}', '{unit}', '{support}', '{sesame}'],
  datedAction: ['{until}'],
  after: ['{mail}', '{unit}', '{support}', '{sesame}'],
  request: ['{mail}', '{unit}'],
  thenRequest: ['{mail}', '{unit}'],
};

const SESAME_CLICKS = [
  'https://sesame.cnrs.fr/',
  '«\u00a0Personnel des unités CNRS\u00a0»',
  'RESEDA',
  '«\u00a0Je ne suis pas un robot\u00a0»',
];

const LOGIN_CLICKS = [
  'https://formation.ifsem.cnrs.fr/page/login',
  '«\u00a0Se connecter avec son compte Janus ou CRU\u00a0»',
  '«\u00a0Agents unités CNRS\u00a0»',
  '«\u00a0Sélection\u00a0»',
];

/** Told in fixed words that say nothing of the state, not even that it is a guess. */
const NEUTRAL: readonly SituationCode[] = ['J17', 'J22'];

describe.each(LANGUAGES)('the wording in $language', (wording) => {
  const { language, situations, questions, possibility } = wording;
  const texts = [...situationTexts(situations), ...questionTexts(questions)];

  it('says something of every situation and asks every question, and of nothing else', () => {
    expect(Object.keys(situations).sort()).toEqual(SITUATIONS.map(({ code }) => code).sort());
    expect(Object.keys(questions).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  });

  it.each(QUESTIONS)('has one label for every answer of $id', ({ id, answers }) => {
    const labels = questions[id].answers;

    expect(Object.keys(labels).sort()).toEqual(answers.map((answer) => answer.id).sort());
    expect(new Set(Object.values(labels).map(fold)).size).toBe(answers.length);
  });

  it('keeps labels short enough for a button', () => {
    const labels = QUESTIONS.flatMap(({ id }) => Object.values(questions[id].answers));

    expect(labels.filter((label) => label === '' || label.length > 70)).toEqual([]);
  });

  it('keeps every text of a situation within its limit, and none is empty', () => {
    const broken = situationTexts(situations).filter(
      ({ field, text }) => text.trim() === '' || text.length > LIMITS[field],
    );

    expect(broken).toEqual([]);
  });

  it('uses only the placeholders that its field may hold', () => {
    const broken = situationTexts(situations).filter(({ field, text }) =>
      placeholdersOf(text).some((name) => !PLACEHOLDERS[field].includes(name)),
    );

    expect(broken).toEqual([]);
    expect(questionTexts(questions).filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });

  it('names the date wherever it has a text for it', () => {
    const dated = situationTexts(situations).filter(({ field }) => field === 'dated');

    expect(dated.map(({ code }) => code).sort()).toEqual([
      'J16',
      'J18',
      'J19',
      'J20',
      'R12',
      'R13',
    ]);
    expect(dated.filter(({ text }) => !text.includes('{until}'))).toEqual([]);
  });

  it.each(SITUATIONS)('has something to ask of whoever acts on $code', ({ code, owner }) => {
    expect(situations[code].request !== undefined).toBe(owner !== 'user');
  });

  it('writes to a second person only where both have to act at once', () => {
    const written = SITUATIONS.filter(({ code }) => situations[code].thenRequest !== undefined);

    expect(written.map(({ code }) => code).sort()).toEqual(['E6', 'J8', 'J9', 'R3', 'R5']);
    expect(written.filter(({ then }) => then.length === 0)).toEqual([]);
  });

  it('writes requests as items of a letter', () => {
    const requests = situationTexts(situations).filter(
      ({ field }) => field === 'request' || field === 'thenRequest',
    );

    expect(requests.filter(({ text }) => !/^\p{Ll}[^\n]*[^.:;!?\s]$/u.test(text))).toEqual([]);
  });

  it.each(SITUATIONS.filter(({ origin }) => origin.every((from) => from === 'inferred')))(
    'words $code as a possibility, because it is a guess',
    ({ code }) => {
      if (NEUTRAL.includes(code)) return;
      const { explanation, dated = explanation } = situations[code];

      expect(explanation).toMatch(possibility);
      expect(dated).toMatch(possibility);
    },
  );

  it('tells a suspended account and a disabled one in the same words, without a date', () => {
    expect(situations.J17).toEqual(situations.J22);
    expect(situations.J17.dated).toBeUndefined();
    expect(situations.J17.action).toContain('({sesame})');
  });

  it.each(['J1', 'J2', 'J3', 'J5', 'J12', 'J16', 'J21', 'J27', 'J28'] as const)(
    'gives every click of Sésame in %s',
    (code) => {
      for (const click of SESAME_CLICKS) expect(situations[code].action).toContain(click);
    },
  );

  it.each(['W1', 'W2', 'W3', 'W5', 'P10', 'P15'] as const)(
    'gives every click of the login page in %s',
    (code) => {
      for (const click of LOGIN_CLICKS) expect(situations[code].action).toContain(click);
    },
  );

  it('sends a reset code to the place that the page of Sésame names', () => {
    expect(situations.J10.action).toContain(
      "«\u00a0Si vous disposez d'un code de réinitialisation fourni par votre administrateur, cliquez ici pour l'utiliser\u00a0»",
    );
  });

  it('numbers the lines of an action from 1 on', () => {
    for (const { code } of SITUATIONS) {
      const numbers = situations[code].action.match(/^\d+(?=\. )/gm) ?? [];
      expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    }
  });

  it('shows an invented example where the person types freely', () => {
    for (const { id } of QUESTIONS.filter(({ kind }) => kind === 'text')) {
      expect(questions[id].text + questions[id].again).toContain('labo.example');
    }
  });

  it('puts every question in other words the second time', () => {
    const same = QUESTIONS.filter(
      ({ id }) => fold(questions[id].text) === fold(questions[id].again),
    );

    expect(same).toEqual([]);
  });

  it('links only to Sésame and to Sygefor, over https', () => {
    const links = texts.flatMap(({ text }) => text.match(/\S*:\/\/\S*/g) ?? []);

    expect([...new Set(links)].sort()).toEqual([
      'https://formation.ifsem.cnrs.fr/page/login',
      'https://sesame.cnrs.fr/',
    ]);
  });

  it('speaks of several weeks only where a laboratory reported them', () => {
    const delays = texts.filter(({ text }) => /semaines?\b|weeks?\b/i.test(text));

    expect(delays.map(({ where }) => where)).toEqual(['R6.explanation']);
  });

  it('never sends anybody to the "step 4" of the guide', () => {
    expect(
      texts.filter(({ text }) => /(étape|step)[\s\u00a0]*(4|quatre|four)/i.test(text)),
    ).toEqual([]);
  });

  it('has no doubled, leading or trailing spaces, and no straight apostrophe of its own', () => {
    const untidy = texts.filter(({ text }) => /[ \u00a0\u202f]{2}|^\s|\s$| \n|\n /.test(text));
    const straight = texts.filter(({ text }) =>
      text.replaceAll(/«\u00a0Si vous disposez[^»]*»/g, '').includes("'"),
    );

    expect(untidy).toEqual([]);
    expect(straight).toEqual([]);
  });

  it('keeps a non-breaking space inside French quotation marks', () => {
    expect(texts.filter(({ text }) => /«(?!\u00a0)|(?<!\u00a0)»/.test(text))).toEqual([]);
  });

  it(`puts punctuation as ${language} does`, () => {
    const withoutNames = texts.map(({ where, text }) => ({
      where,
      text: text.replaceAll(/https:\/\/\S+/g, '').replaceAll(/«[^»]*»/g, '-'),
    }));
    const wrong = language === 'fr' ? /(?<!\u00a0)[:;?!]/ : /[\s\u00a0][:;?!]/;

    expect(withoutNames.filter(({ text }) => wrong.test(text))).toEqual([]);
  });
});

describe('the wording in English', () => {
  it.each([
    ['Enregistrer', '"Save"'],
    ['Sélection', '"Select"'],
    ['Se connecter avec son compte Janus ou CRU', '"Log in with a Janus or CRU account"'],
    ['Je ne suis pas un robot', '"I am not a robot"'],
  ])('explains what « %s » means, in every situation that names it', (name, gloss) => {
    const unexplained = SITUATIONS.filter(({ code }) => {
      const all = allTextsOf(SITUATIONS_EN[code]).join('\n');
      return all.includes(`«\u00a0${name}\u00a0»`) && !all.includes(gloss);
    });

    expect(unexplained).toEqual([]);
  });

  it('explains what a valideur, a COFO and a gestionnaire are, in every situation that names them', () => {
    const unexplained = SITUATIONS.filter(({ code }) => {
      const { title, explanation, action, after } = SITUATIONS_EN[code];
      const told = [title, explanation, action, after].join('\n');
      return (
        (told.includes('valideur') && !told.includes('approves')) ||
        (told.includes('COFO') && !told.includes('training contact')) ||
        (told.includes('gestionnaire d’unité') && !told.includes('administrator'))
      );
    });

    expect(unexplained.map(({ code }) => code)).toEqual([]);
  });
});

function situationTexts(situations: SituationWordings) {
  return SITUATIONS.flatMap(({ code }) =>
    FIELDS.flatMap((field) => {
      const text = situations[code][field];
      return text === undefined ? [] : [{ where: `${code}.${field}`, code, field, text }];
    }),
  );
}

function questionTexts(questions: QuestionWordings) {
  return QUESTIONS.flatMap(({ id }: { readonly id: QuestionId }) => {
    const { text, again, answers } = questions[id];
    return [
      { where: `${id}.text`, text },
      { where: `${id}.again`, text: again },
      ...Object.entries(answers).map(([answer, label]) => ({
        where: `${id}.${answer}`,
        text: label,
      })),
    ];
  });
}

function allTextsOf(wording: SituationWording): readonly string[] {
  return FIELDS.map((field) => wording[field] ?? '');
}

function placeholdersOf(text: string): readonly string[] {
  return text.match(/\{[^}]*\}?|\}/g) ?? [];
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
}
