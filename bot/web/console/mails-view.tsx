import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { MAILS } from '../../../dialogs/wording/console/mails.ts';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { MailQueuePage } from '../../ports/outbox.ts';
import { tell, toPageUrl, type Told } from './ask.ts';
import { toNumber } from './format.ts';
import { GivenUpMails, WaitingMails } from './mail-tables.tsx';
import { useMe } from './me.ts';
import { isMailQueuePage, isRetried } from './read-mails.ts';
import { useReader } from './reader.ts';
import { SomebodyElse } from './somebody-else.tsx';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';

type Said = 'retried' | 'notNow' | 'signedOut' | 'failed' | 'somebodyElse';

/** The list is not as it was: somebody sent the mail again, or it is gone. */
const OUTDATED = ['NotNow', 'NotFound'];

function toSaid(told: Told<unknown>): Said {
  switch (told.kind) {
    case 'done':
      return 'retried';
    case 'refused':
      return OUTDATED.includes(told.code) ? 'notNow' : 'failed';
    case 'signed-out':
      return 'signedOut';
    case 'somebody-else':
      return 'somebodyElse';
    case 'failed':
      return 'failed';
  }
}

/** The mails that have not left, and a way to send again what was given up. */
export function MailsView(): JSX.Element {
  const { language } = useReader();
  const me = useMe();
  const words = MAILS[language];
  const { answer, again } = useAnswer('mails', '', isMailQueuePage);
  const status = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<Said>();

  const retry = async (id: string): Promise<void> => {
    const now = toSaid(await tell(`mails/${id}/retry`, me, {}, isRetried));
    setSaid(now);
    // The button that had the focus may be gone.
    status.current?.focus();
    if (now === 'retried' || now === 'notNow') again();
  };

  return (
    <>
      <p class="soft">{words.intro}</p>
      <p
        role="status"
        ref={status}
        tabIndex={-1}
        {...(said === undefined || said === 'retried' ? {} : { class: 'error' })}
      >
        {said !== undefined && said !== 'somebodyElse' && words[said]}
        {said === 'signedOut' && (
          <>
            {' '}
            <a href={toPageUrl()}>{words.signIn}</a>
          </>
        )}
      </p>
      {said === 'somebodyElse' && <SomebodyElse />}
      <Standing answer={answer} again={again}>
        {(page) => <Queue page={page} onRetry={(id) => void retry(id)} />}
      </Standing>
    </>
  );
}

interface QueueProps {
  readonly page: MailQueuePage;
  readonly onRetry: (id: string) => void;
}

function Queue({ page: { mails, givenUp, waiting }, onRetry }: QueueProps): JSX.Element {
  const { language } = useReader();
  const words = MAILS[language];
  if (mails.length === 0) return <p class="standing">{words.none}</p>;
  return (
    <>
      {mails.length < givenUp + waiting && (
        <p>{fill(words.more, { shown: toNumber(mails.length, language) })}</p>
      )}
      <GivenUpMails
        count={givenUp}
        mails={mails.filter(({ isGivenUp }) => isGivenUp)}
        onRetry={onRetry}
      />
      <WaitingMails count={waiting} mails={mails.filter(({ isGivenUp }) => !isGivenUp)} />
    </>
  );
}
