import type { Judge, JudgementName } from '../../../bot/ports/judgements.ts';
import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

export type AccuracyWords = Readonly<
  Record<
    | 'title'
    | 'note'
    | 'accuracy'
    | 'of'
    | 'none'
    | 'byPerson'
    | 'bySupport'
    | 'satisfaction'
    | 'situations'
    | 'right'
    | 'wrong'
    | 'judged'
    | 'share'
    | 'wrongVerdicts'
    | 'wrongNote'
    | 'showWrong'
    | 'noWrong'
    | 'date'
    | 'verdict'
    | 'cause'
    | 'notInList'
    | 'unknownCause'
    | 'judge'
    | 'evidence'
    | 'words'
    | 'more'
    | 'judgement'
    | 'judgements'
    | 'said'
    | 'notJudged',
    string
  >
> & {
  readonly judges: Readonly<Record<Judge, string>>;
  readonly names: Readonly<Record<JudgementName, string>>;
};

/** Whether verdicts were right, as the console tells it. */
export const ACCURACY: Readonly<Record<Language, AccuracyWords>> = inBothLanguages({
  fr: {
    title: 'Les conclusions étaient-elles justes ?',
    note: 'D’après la personne (« Cela fonctionne », « Ce n’est pas ma situation », « Oui » ou « Non » à la question sur l’aide reçue) et d’après l’assistance, quand elle résout une demande : son avis l’emporte. Chaque conclusion compte à sa date.',
    accuracy: 'Conclusions justes',
    of: '{count} sur {all}',
    none: 'Aucun avis pendant cette période.',
    byPerson: 'Avis de la personne',
    bySupport: 'Avis de l’assistance',
    satisfaction: 'Explications jugées utiles',
    situations: 'Conclusions justes et erronées, par situation',
    right: 'Justes',
    wrong: 'Erronées',
    judged: 'Avis',
    share: 'Part de justes',
    wrongVerdicts: 'Conclusions erronées ({count})',
    wrongNote: 'Avec ce qui les fondait et la cause réelle, pour corriger la table des situations.',
    showWrong: 'Afficher la liste',
    noWrong: 'Aucune conclusion erronée pendant cette période.',
    date: 'Date',
    verdict: 'Conclusion',
    cause: 'Cause réelle',
    notInList: 'Pas dans la liste',
    unknownCause: 'Non précisée',
    judge: 'Selon',
    evidence: 'Ce qui le fondait',
    words: 'Remarque',
    more: 'Afficher la suite',
    judgement: 'Avis sur la conclusion',
    judgements: 'Avis sur cette conclusion',
    said: 'Avis',
    notJudged: 'sans avis',
    judges: { person: 'la personne', support: 'l’assistance' },
    names: { right: 'juste', wrong: 'erronée' },
  },
  en: {
    title: 'Were the verdicts right?',
    note: 'By the person (“It works”, “This is not my situation”, “Yes” or “No” when asked whether it helped) and by support when it solves a request: its word counts more. Each verdict counts on its own date.',
    accuracy: 'Right verdicts',
    of: '{count} of {all}',
    none: 'Nobody judged anything in this period.',
    byPerson: 'Judged by the person',
    bySupport: 'Judged by support',
    satisfaction: 'Explanations that helped',
    situations: 'Right and wrong verdicts, by situation',
    right: 'Right',
    wrong: 'Wrong',
    judged: 'Judged',
    share: 'Share right',
    wrongVerdicts: 'Wrong verdicts ({count})',
    wrongNote:
      'With what they rested on and the real cause, so that the table of situations can be corrected.',
    showWrong: 'Show the list',
    noWrong: 'No wrong verdict in this period.',
    date: 'Date',
    verdict: 'Verdict',
    cause: 'Real cause',
    notInList: 'Not in the list',
    unknownCause: 'Not said',
    judge: 'According to',
    evidence: 'What it rested on',
    words: 'Remark',
    more: 'Show more',
    judgement: 'Judgement',
    judgements: 'What was said of this verdict',
    said: 'Judgement',
    notJudged: 'not judged',
    judges: { person: 'the person', support: 'support' },
    names: { right: 'right', wrong: 'wrong' },
  },
});
