import { TEXTS } from '../../../../dialogs/wording/console/texts.ts';
import { withLinks } from '../../../../dialogs/wording/texts/links.ts';
import type { Language } from '../../../ports/message.ts';
import type { Reply } from '../../../ports/reply.ts';
import type { TextsPage } from '../../../ports/texts.ts';
import {
  clearPreview,
  forwardPreview,
  letterPreview,
  mailPreview,
  plainPreview,
  questionPreview,
  requestPreview,
  situationPreview,
  type Preview,
} from './previews.ts';
import { pathPreview } from './path-preview.ts';
import { saidOf } from './standing-words.ts';

export interface Previewed {
  readonly page: Pick<TextsPage, 'texts'>;
  readonly id: string;
  readonly language: Language;
  /** The text as it is being written. */
  readonly draft: string;
}

/** The first that fits. */
const ROWS: readonly (readonly [RegExp, Preview])[] = [
  [/^situation\.\w+\.(?:request|thenRequest)$/u, requestPreview],
  [/^situation\./u, situationPreview],
  [/^question\./u, questionPreview],
  [/^talk\.letter/u, letterPreview],
  [/^talk\.forward(?!Handled)/u, forwardPreview],
  [/^talk\.\w+(?:Body|Subject)$/u, mailPreview],
  [/^talk\.clear/u, clearPreview],
  [/^talk\.(?:step|state|source)[A-Z]/u, pathPreview],
  [/^contact\.hours$/u, sentence('talk.supportHours')],
  [/^contact\.delay$/u, sentence('talk.supportDelay')],
  [/^contact\.support$/u, sentence('talk.apology')],
  [/^contact\.sesame$/u, sentence('talk.sesameNotMailbox')],
];

/** A text among those that it is said with, with invented values in its places. */
export function toPreview({ page, id, language, draft }: Previewed): readonly Reply[] {
  const said = new Map(page.texts.map((text) => [text.id, saidOf(text[language])]));
  const find = (wanted: string): string => (wanted === id ? draft : (said.get(wanted) ?? ''));
  const links = { sesame: find('link.sesame'), sygefor: find('link.sygefor') };
  const { samples } = TEXTS[language];
  const valueOf = (place: string): string =>
    find(`contact.${place}`) || (samples[place] ?? `[${place}]`);
  const preview = ROWS.find(([fits]) => fits.test(id))?.[1] ?? plainPreview;
  return preview({
    id,
    language,
    ids: [...said.keys()],
    say: (wanted, values = {}) =>
      withLinks(find(wanted), links).replaceAll(
        /\{(\w+)\}/gu,
        (_, place: string) => values[place] ?? valueOf(place),
      ),
  });
}

function sentence(id: string): Preview {
  return ({ say }) => [{ kind: 'text', text: say(id) }];
}
