import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REPLAY } from '../../../dialogs/wording/console/replay.ts';
import { tell } from './ask.ts';
import { useMe } from './me.ts';
import { isReplay, isReplayList } from './read-replays.ts';
import { useReader } from './reader.ts';
import { ReplayResult } from './replay-result.tsx';
import { Section } from './section.tsx';
import { SignedOut } from './signed-out.tsx';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';

type Fault = 'refused' | 'nobody' | 'failed' | 'signed-out';

/** Diagnoses the person of a request again, and shows what has changed since. */
export function ReplayPanel({ reference }: { readonly reference: string }): JSX.Element {
  const words = REPLAY[useReader().language];
  const { answer, again } = useAnswer(`escalations/${reference}/replays`, '', isReplayList);
  return (
    <Section title={words.title}>
      <p class="soft">{words.intro}</p>
      <ReplayForm reference={reference} onDone={again} />
      <Standing answer={answer} again={again}>
        {({ replays: [latest, ...earlier] }) => (
          <>
            {latest !== undefined && <ReplayResult kept={latest} />}
            {earlier.length > 0 && (
              <details>
                <summary>{words.earlier}</summary>
                {earlier.map((kept) => (
                  <ReplayResult key={kept.at} kept={kept} />
                ))}
              </details>
            )}
          </>
        )}
      </Standing>
    </Section>
  );
}

interface ReplayFormProps {
  readonly reference: string;
  readonly onDone: () => void;
}

function ReplayForm({ reference, onDone }: ReplayFormProps): JSX.Element {
  const words = REPLAY[useReader().language];
  const { csrf } = useMe();
  const draft = useDraft(`${reference}:replay`);
  const [isRunning, setRunning] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const reason = draft.values['reason'] ?? '';

  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    setFault(undefined);
    const told = await tell(`escalations/${reference}/replay`, csrf, { reason }, isReplay);
    setRunning(false);
    if (told.kind === 'done') {
      draft.forget();
      onDone();
    } else if (told.kind !== 'refused') setFault(told.kind);
    else setFault(told.code === 'NobodyKnown' ? 'nobody' : 'refused');
  };

  return (
    <form
      class="act"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <label>
        <span>{words.reason}</span>
        <input
          required
          maxLength={300}
          value={reason}
          aria-describedby="replay-hint"
          onInput={({ currentTarget }) => draft.put('reason', currentTarget.value)}
        />
      </label>
      <p id="replay-hint" class="soft">
        {words.hint}
      </p>
      {fault === 'signed-out' && <SignedOut />}
      {fault !== undefined && fault !== 'signed-out' && (
        <p class="error" role="alert">
          {words[fault]}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={isRunning}>
          {isRunning ? words.running : words.run}
        </button>
      </div>
    </form>
  );
}
