import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { REPLAY } from '../../../dialogs/wording/console/replay.ts';
import { tell } from './ask.ts';
import { useMe } from './me.ts';
import { NotDone, type NotDoneAnswer } from './not-done.tsx';
import { isReplay, isReplayList } from './read-replays.ts';
import { useReader } from './reader.ts';
import { ReplayResult } from './replay-result.tsx';
import { Section } from './section.tsx';
import { Standing } from './standing.tsx';
import { useAnswer } from './use-answer.ts';
import { useDraft } from './use-draft.ts';

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
  const me = useMe();
  const draft = useDraft(`${reference}:replay`);
  const [isRunning, setRunning] = useState(false);
  const [fault, setFault] = useState<NotDoneAnswer>();
  const reason = draft.values['reason'] ?? '';
  const { refused: BodyInvalid, nobody: NobodyKnown, failed } = words;
  const own = { BodyInvalid, NobodyKnown, failed };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    setFault(undefined);
    const told = await tell(`escalations/${reference}/replay`, me, { reason }, isReplay);
    setRunning(false);
    if (told.kind === 'done') {
      draft.forget();
      onDone();
    } else setFault(told);
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
      {fault !== undefined && <NotDone told={fault} own={own} />}
      <div class="actions">
        <button type="submit" class="button" aria-disabled={isRunning}>
          {isRunning ? words.running : words.run}
        </button>
      </div>
    </form>
  );
}
