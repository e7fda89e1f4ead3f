import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import { toDay } from './format.ts';
import { useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';

interface ActNewsProps {
  /** What others have done since the form was opened. */
  readonly news: RequestView['events'];
}

/** Beside a form: what became of the request while somebody writes in it, each with the way to it. */
export function ActNews({ news }: ActNewsProps): JSX.Element {
  const { language } = useReader();
  const { form, events, thread } = useRequestWords();
  return (
    <div role="status">
      {news.length > 0 && (
        <>
          <p>
            <b>{form.meanwhile}</b>
          </p>
          <ul class="related">
            {news.map(({ id, kind, by = thread.support, waitingFor, waitingUntil }) => (
              <li key={id}>
                <a
                  href={`#event-${id}`}
                  onClick={(event) => {
                    // Behind the # stands where one is.
                    event.preventDefault();
                    document.getElementById(`event-${id}`)?.focus();
                  }}
                >
                  {fill(events[kind], {
                    by,
                    for: waitingFor,
                    until: waitingUntil && toDay(waitingUntil, language),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
