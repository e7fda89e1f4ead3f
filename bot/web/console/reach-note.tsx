import type { JSX } from 'preact';
import { fill } from '../../../dialogs/wording/fill.ts';
import type { RequestView } from '../../ports/console-requests.ts';
import { useReader } from './reader.ts';
import { useRequestWords } from './request-words.ts';

/** Where the person will read it, and in which language they read. */
export function ReachNote({ view }: { readonly view: RequestView }): JSX.Element {
  const { words } = useReader();
  const { form } = useRequestWords();
  const { dossier, row } = view;
  const { languages, channels } = words.terms;
  const reach = reachOf(view);
  if (reach === 'reachesNobody') return <p class="error">{form.reachesNobody}</p>;
  const channel = row.channel && channels[row.channel];
  return (
    <p class="soft">
      {fill(form[reach], { channel })}{' '}
      {dossier !== undefined && fill(form.speaks, { language: languages[dossier.language] })}
    </p>
  );
}

/** An address that nobody proved is told everything by mail, and the conversation none of it. */
function reachOf({
  dossier,
  isInTouch,
}: RequestView): 'reaches' | 'reachesByMail' | 'reachesUnproved' | 'reachesNobody' {
  if (dossier?.replyTo === undefined) return isInTouch ? 'reaches' : 'reachesNobody';
  if (!isInTouch) return 'reachesByMail';
  return dossier.isReplyProved ? 'reaches' : 'reachesUnproved';
}
