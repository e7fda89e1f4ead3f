import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EscalationsWords } from '../../../dialogs/wording/console/escalations.ts';
import type { RequestAct, RequestView } from '../../ports/console-requests.ts';
import { ActForm, nameAct } from './act-form.tsx';
import { useRequestWords } from './request-words.ts';
import { toPlace } from './to-place.ts';
import { useHasDraft } from './use-draft.ts';
import type { OpenRequest } from './use-request.ts';

interface RequestActsProps extends Pick<OpenRequest, 'grant' | 'show' | 'look'> {
  readonly view: RequestView;
  /** The one that the address opens, as a mail does. */
  readonly asked: string | null;
}

interface Done {
  readonly act: RequestAct;
  readonly status: string;
  readonly hasRemoved: boolean;
}

const ACT_NAMES: readonly RequestAct[] = ['take', 'answer', 'wait', 'note', 'solve'];

/** What can be done now; one form at a time, which the address names. */
export function RequestActs(props: RequestActsProps): JSX.Element {
  const { view, asked, grant, show, look } = props;
  const words = useRequestWords();
  const { form } = words;
  const [last, setLast] = useState<Done>();
  // It is no news any more once something else has happened.
  const done = last?.status === view.row.status ? last : undefined;
  const status = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { reference } = view.row;
  const hasDraft = useHasDraft(`${reference}:${asked ?? ''}`);
  // A mail asks for something that may be done already; but what somebody is writing stays in sight.
  const open = ACT_NAMES.find((act) => act === asked && (hasDraft || view.may.includes(act)));

  useEffect(() => {
    if (done !== undefined) status.current?.focus();
  }, [done]);

  const go = (act: RequestAct | undefined): void => {
    const query = act === undefined ? '' : `do=${act}`;
    // Opening a form is no place to come back to.
    location.replace(toPlace(`escalations/${reference}`, query));
  };

  return (
    <section class="panel" aria-labelledby="acts">
      <h2 id="acts">{form.heading}</h2>
      <div class="actions">
        {view.may.map((act) => (
          <button
            key={act}
            type="button"
            {...(act === open && { ref: opener })}
            class={act === open ? 'button main' : 'button'}
            aria-expanded={act === open}
            onClick={() => {
              setLast(undefined);
              go(act === open ? undefined : act);
            }}
          >
            {nameAct(act, view, words).name}
          </button>
        ))}
      </div>
      {isPast(open ?? done?.act, asked) && <p role="status">{form.past}</p>}
      {open !== undefined && (
        <ActForm
          key={open}
          act={open}
          view={view}
          grant={grant}
          look={look}
          close={() => {
            opener.current?.focus();
            go(undefined);
          }}
          onDone={(next) => {
            show(next);
            const { row, hasRemoved = false } = next;
            setLast({ act: open, status: row.status, hasRemoved });
            go(undefined);
          }}
        />
      )}
      <p role="status" class="success" ref={status} tabIndex={-1}>
        {toDone(done, words)}
      </p>
    </section>
  );
}

function toDone(done: Done | undefined, { acts, form }: EscalationsWords): string {
  if (done === undefined) return '';
  const told = acts[done.act].done;
  return done.hasRemoved ? `${told} ${form.removed}` : told;
}

/** What a mail asked for is done already, by whomever. */
function isPast(now: RequestAct | undefined, asked: string | null): boolean {
  return now === undefined && asked !== null;
}
