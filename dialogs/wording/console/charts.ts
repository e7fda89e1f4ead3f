import type { Language } from '../../../bot/ports/message.ts';
import { inBothLanguages } from '../french-spaces.ts';

export type ChartWords = Readonly<
  Record<
    | 'label'
    | 'table'
    | 'shownOf'
    | 'showAll'
    | 'showFirst'
    | 'lost'
    | 'passed'
    | 'perWeek'
    | 'week'
    | 'weeksNote'
    | 'daysNote'
    | 'escalatedShare'
    | 'share'
    | 'visitsNote'
    | 'changes'
    | 'now'
    | 'unchanged'
    | 'unblocked'
    | 'took'
    | 'within'
    | 'longer'
    | 'unblockedNote'
    | 'failures'
    | 'failuresPerDay'
    | 'noFailures'
    | 'durations'
    | 'answered'
    | 'count',
    string
  >
>;

/** What the charts of the console say, besides the names of the figures. */
export const CHARTS: Readonly<Record<Language, ChartWords>> = inBothLanguages({
  fr: {
    label: 'Graphique : {title}. Les mêmes chiffres sont dans le tableau qui suit.',
    table: 'Tableau des chiffres',
    shownOf: 'Affichées : {shown} sur {count}.',
    showAll: 'Tout afficher',
    showFirst: 'N’afficher que les premières',
    lost: 'Le graphique n’a pas pu être chargé ; le tableau donne les mêmes chiffres.',
    passed: 'Étape franchie',
    perWeek: 'Par semaine',
    week: 'Semaine du',
    weeksNote:
      'Les treize dernières semaines, quelle que soit la période choisie ; la dernière n’est pas finie. Chaque personne compte une fois par semaine.',
    daysNote: 'Le graphique montre les {days} derniers jours, le tableau tous.',
    escalatedShare: 'Part transmise à l’assistance',
    share: 'Part',
    visitsNote: 'Chaque personne compte une fois par jour de visite.',
    changes: 'Ce qui a le plus changé',
    now: 'Cette période',
    unchanged: 'Rien n’a changé depuis la période précédente.',
    unblocked: 'Temps de déblocage',
    took: 'Durée',
    within: 'jusqu’à {duration}',
    longer: 'plus longtemps',
    unblockedNote: 'Du premier blocage au moment où l’accès a fonctionné.',
    failures: 'Échecs des annuaires, par nature',
    failuresPerDay: 'Échecs des annuaires, par jour',
    noFailures: 'Aucun échec pendant cette période.',
    durations: 'Durée des consultations',
    answered: 'Réponses',
    count: 'Nombre',
  },
  en: {
    label: 'Chart: {title}. The same figures are in the table that follows.',
    table: 'Table of the figures',
    shownOf: 'Shown: {shown} of {count}.',
    showAll: 'Show all',
    showFirst: 'Show the first ones only',
    lost: 'The chart could not be loaded; the table gives the same figures.',
    passed: 'Step passed',
    perWeek: 'Per week',
    week: 'Week of',
    weeksNote:
      'The last thirteen weeks, whatever the period; the last one is not over. Each person counts once a week.',
    daysNote: 'The chart shows the last {days} days, the table all of them.',
    escalatedShare: 'Share sent to support',
    share: 'Share',
    visitsNote: 'Each person counts once per day of visit.',
    changes: 'What changed most',
    now: 'This period',
    unchanged: 'Nothing changed since the period before.',
    unblocked: 'Time to unblock',
    took: 'Duration',
    within: 'up to {duration}',
    longer: 'longer',
    unblockedNote: 'From the first time blocked until access worked.',
    failures: 'Directory failures, by kind',
    failuresPerDay: 'Directory failures, per day',
    noFailures: 'No failure in this period.',
    durations: 'Duration of the look-ups',
    answered: 'Answered',
    count: 'Number',
  },
});
