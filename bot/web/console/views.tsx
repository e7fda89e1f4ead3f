import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import { CONSOLE } from '../../../dialogs/wording/console-app.ts';
import type { ConsoleRole } from '../../ports/console-session.ts';
import type { Language } from '../../ports/message.ts';
import { DiagnosisView } from './diagnosis-view.tsx';
import { FiguresView } from './figures-view.tsx';
import { LogView } from './log-view.tsx';
import { NotUnderstoodView } from './not-understood-view.tsx';

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

/** In the order of the menu. The first one is where somebody arrives. */
export const VIEWS: readonly View[] = [
  {
    path: /^(?:log)?$/u,
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
    render: ({ argument }) => <DiagnosisView id={argument} />,
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
    render: () => <NotUnderstoodView />,
  },
];
