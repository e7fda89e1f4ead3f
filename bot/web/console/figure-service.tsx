import type { JSX } from 'preact';
import { MAILS } from '../../../dialogs/wording/console/mails.ts';
import type { Figures } from '../../ports/figures.ts';
import { Directories, Failures, FailuresPerDay } from './figure-health.tsx';
import { FigureTable } from './figure-table.tsx';
import { toDuration, toNumber } from './format.ts';
import { useMe } from './me.ts';
import { useReader } from './reader.ts';
import { toPlace } from './to-place.ts';
import { useMoment } from './use-moment.ts';

const SECOND_MS = 1000;

interface FiguresProps {
  readonly figures: Figures;
}

/** How what the assistant relies upon is doing. */
export function Service({ figures }: FiguresProps): JSX.Element {
  return (
    <>
      <Directories figures={figures} />
      <Failures figures={figures} />
      <FailuresPerDay figures={figures} />
      <Mails figures={figures} />
      <Credentials figures={figures} />
    </>
  );
}

function Mails({ figures: { mail } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { roles } = useMe();
  const { health, none } = words;
  const oldest =
    mail.waiting === 0 ? none : toDuration(mail.oldestWaitingSeconds * SECOND_MS, language);
  return (
    <FigureTable
      title={health.mail}
      labels={[health.mail, health.now]}
      lines={[
        { key: 'waiting', cells: [health.waiting, toNumber(mail.waiting, language)] },
        { key: 'oldest', cells: [health.oldest, oldest] },
        { key: 'given up', cells: [health.givenUp, toNumber(mail.givenUp, language)] },
      ]}
    >
      <p {...(mail.isAlarming ? { class: 'error' } : {})}>
        {mail.isAlarming ? health.alarming : health.calm}
      </p>
      {roles.includes('admin') && <a href={toPlace('mails')}>{MAILS[language].open}</a>}
    </FigureTable>
  );
}

function Credentials({ figures: { credentials } }: FiguresProps): JSX.Element {
  const { words } = useReader();
  const toMoment = useMoment();
  const { health, diagnosis, terms, none } = words;
  return (
    <FigureTable
      title={health.credentials}
      wordy={[health.kind, diagnosis.state, health.endsAt]}
      labels={[health.credential, health.kind, diagnosis.state, health.endsAt]}
      empty={health.noCredentials}
      lines={credentials.map(({ name, kind, state, endsAt }) => ({
        key: name,
        cells: [
          name,
          terms.credentialKinds[kind],
          terms.credentialStates[state],
          endsAt === undefined ? none : toMoment(endsAt),
        ],
      }))}
    />
  );
}
