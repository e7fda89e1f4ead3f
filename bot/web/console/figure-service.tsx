import type { JSX } from 'preact';
import type { ConsoleWords } from '../../../dialogs/wording/console-words.ts';
import type { Figures } from '../../ports/console.ts';
import { FigureTable } from './figure-table.tsx';
import { toDuration, toMoment, toNumber } from './format.ts';
import { useReader } from './reader.ts';

const SECOND_MS = 1000;

interface FiguresProps {
  readonly figures: Figures;
}

/** How what the assistant relies upon is doing. */
export function Service({ figures }: FiguresProps): JSX.Element {
  return (
    <>
      <Directories figures={figures} />
      <Mails figures={figures} />
      <Credentials figures={figures} />
    </>
  );
}

function Directories({ figures }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
  const { health, terms, none } = words;
  const duration = (ms: number | undefined): string =>
    ms === undefined ? none : toDuration(ms, language);
  return (
    <FigureTable
      title={health.title}
      wordy={[health.now]}
      labels={[
        words.diagnosis.system,
        health.now,
        health.lookUps,
        health.failures,
        health.p50,
        health.p95,
      ]}
      lines={figures.health.map(({ system, isAvailable, lookUps, failures, p50Ms, p95Ms }) => ({
        key: system,
        cells: [
          terms.systems[system],
          nameAvailability(isAvailable, words),
          toNumber(lookUps, language),
          toNumber(failures, language),
          duration(p50Ms),
          duration(p95Ms),
        ],
      }))}
    />
  );
}

function nameAvailability(isAvailable: boolean | undefined, { health }: ConsoleWords): string {
  if (isAvailable === undefined) return health.isUnwatched;
  return isAvailable ? health.isAvailable : health.isUnavailable;
}

function Mails({ figures: { mail } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
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
    </FigureTable>
  );
}

function Credentials({ figures: { credentials } }: FiguresProps): JSX.Element {
  const { language, words } = useReader();
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
          endsAt === undefined ? none : toMoment(endsAt, language),
        ],
      }))}
    />
  );
}
