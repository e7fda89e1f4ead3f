import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import { useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';

/** Where the person will read it, and in which language they read. */
export function ReachNote({ view }: { readonly view: RequestView }): JSX.Element {
  const { words } = useReader();
  const { form } = useRequestWords();
  const { dossier, isInTouch, row } = view;
  const { languages, channels } = words.terms;
  if (!isInTouch && dossier?.replyTo === undefined) {
    return <p class="error">{form.reachesNobody}</p>;
  }
  return (
    <p class="soft">
      {isInTouch && row.channel !== undefined
        ? fill(form.reaches, { channel: channels[row.channel] })
        : form.reachesByMail}{' '}
      {dossier !== undefined && fill(form.speaks, { language: languages[dossier.language] })}
    </p>
  );
}
