import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import { AUDIT } from '../../../dialogs/wording/console/audit.ts';
import { DIAGNOSE } from '../../../dialogs/wording/console/diagnose.ts';
import { ESCALATIONS } from '../../../dialogs/wording/console/escalations.ts';
import { TEXTS } from '../../../dialogs/wording/console/texts.ts';
import { MAILS } from '../../../dialogs/wording/console/mails.ts';
import type { ConsoleRole } from '../../ports/console-session.ts';
import type { Language } from '../../ports/message.ts';
import { AuditView } from './audit-view.tsx';
import { DiagnoseView } from './diagnose-view.tsx';
import { DiagnosisView } from './diagnosis-view.tsx';
import { EscalationView } from './escalation-view.tsx';
import { EscalationsView } from './escalations-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { homeOf } from './home.ts';
import { LogView } from './log-view.tsx';
import { LookUpsView } from './look-ups-view.tsx';
import { MailsView } from './mails-view.tsx';
import { NotUnderstoodView } from './not-understood-view.tsx';
import { titleText } from './texts/name-text.ts';
import { TextView } from './texts/text-view.tsx';
import { TextsHistoryView } from './texts/texts-history-view.tsx';
import { TextsView } from './texts/texts-view.tsx';

/** What the address says besides the page itself. */
export interface ViewProps {
  /** What the path of the view leaves open: an id, a reference; else empty. */
  readonly argument: string;
  /** What stands after the `?`. */
  readonly query: string;
}

/** One page of the console. */
export interface View {
  /** What stands behind the `#/`; what it captures is the argument. */
  readonly path: RegExp;
  /** Where its link in the menu leads, or under which link of the menu it belongs. */
  readonly menu: string;
  readonly isInMenu: boolean;
  /** Who sees it; administrators see all. */
  readonly role: ConsoleRole;
  readonly title: (language: Language, argument: string) => string;
  readonly render: (props: ViewProps) => JSX.Element;
}

/** In the order of the menu, before which `menuOf` puts where somebody arrives. */
export const VIEWS: readonly View[] = [
  {
    path: /^escalations$/u,
    menu: 'escalations',
    isInMenu: true,
    role: 'support',
    title: (language) => ESCALATIONS[language].title,
    render: ({ query }) => <EscalationsView query={query} />,
  },
  {
    path: /^escalations\/(syg-\d{3}-\d{3})$/iu,
    menu: 'escalations',
    isInMenu: false,
    role: 'support',
    title: (language, reference) =>
      fill(ESCALATIONS[language].one, { reference: reference.toUpperCase() }),
    render: ({ argument, query }) => (
      <EscalationView reference={argument.toUpperCase()} query={query} />
    ),
  },
  {
    path: /^diagnose$/u,
    menu: 'diagnose',
    isInMenu: true,
    role: 'support',
    title: (language) => DIAGNOSE[language].title,
    render: () => <DiagnoseView />,
  },
  {
    path: /^log$/u,
    menu: 'log',
    isInMenu: true,
    role: 'support',
    title: (language) => CONSOLE[language].views.log,
    render: ({ query }) => <LogView query={query} />,
  },
  {
    path: /^log\/(\d{1,15})$/u,
    menu: 'log',
    isInMenu: false,
    role: 'support',
    title: (language, id) => fill(CONSOLE[language].views.diagnosis, { id }),
    render: ({ argument, query }) => <DiagnosisView id={argument} query={query} />,
  },
  {
    path: /^figures$/u,
    menu: 'figures',
    isInMenu: true,
    role: 'support',
    title: (language) => CONSOLE[language].views.figures,
    render: ({ query }) => <FiguresView query={query} />,
  },
  {
    path: /^not-understood$/u,
    menu: 'not-understood',
    isInMenu: true,
    role: 'support',
    title: (language) => CONSOLE[language].views['not-understood'],
    render: ({ query }) => <NotUnderstoodView query={query} />,
  },
  {
    path: /^mails$/u,
    menu: 'mails',
    isInMenu: true,
    role: 'admin',
    title: (language) => MAILS[language].title,
    render: () => <MailsView />,
  },
  {
    path: /^texts$/u,
    menu: 'texts',
    isInMenu: true,
    role: 'admin',
    title: (language) => TEXTS[language].title,
    render: ({ query }) => <TextsView query={query} />,
  },
  {
    path: /^texts\/history$/u,
    menu: 'texts',
    isInMenu: false,
    role: 'admin',
    title: (language) => TEXTS[language].history,
    render: () => <TextsHistoryView />,
  },
  {
    path: /^texts\/([\w-]+\.[\w.-]+)$/u,
    menu: 'texts',
    isInMenu: false,
    role: 'admin',
    title: (language, id) => fill(TEXTS[language].one, { name: titleText(id, TEXTS[language]) }),
    render: ({ argument }) => <TextView key={argument} id={argument} />,
  },
  {
    path: /^audit$/u,
    menu: 'audit',
    isInMenu: true,
    role: 'admin',
    title: (language) => AUDIT[language].title,
    render: ({ query }) => <AuditView query={query} />,
  },
  {
    path: /^audit\/look-ups$/u,
    menu: 'audit',
    isInMenu: false,
    role: 'admin',
    title: (language) => AUDIT[language].lists.lookUps,
    render: ({ query }) => <LookUpsView query={query} />,
  },
];

/** What the menu offers: where somebody arrives comes first. */
export function menuOf(roles: readonly ConsoleRole[]): readonly View[] {
  const offered = VIEWS.filter(({ isInMenu, role }) => isInMenu && roles.includes(role));
  const isHome = ({ menu }: View): boolean => menu === homeOf(roles);
  return [...offered.filter(isHome), ...offered.filter((view) => !isHome(view))];
}
