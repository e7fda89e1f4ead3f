import { TEXTS } from '../../../../dialogs/wording/console/texts.ts';
import { mapWords } from '../../../../dialogs/wording/texts/map-words.ts';
import { withLinks } from '../../../../dialogs/wording/texts/links.ts';
import { WEB } from '../../../../dialogs/wording/web.ts';
import type { Language } from '../../../ports/message.ts';
import type { TextsPage } from '../../../ports/texts.ts';
import {
  clearPreview,
  forwardPreview,
  letterPreview,
  plainPreview,
  questionPreview,
  requestPreview,
  situationPreview,
  type Preview,
} from './previews.ts';
import { pathPreview } from './path-preview.ts';
import { toMailPreview } from './mail-previews.ts';
import { toPagePreview } from './page-preview.ts';
import type { PreviewScene, Shown } from './shown.ts';
import { saidOf, standingIn } from './standing-words.ts';
import { TEAMS_PREVIEWS, WIDGET_PREVIEWS } from './widget-previews.ts';

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
  [/^talk\.clear/u, clearPreview],
  [/^talk\.(?:step|state|source)[A-Z]/u, pathPreview],
  [/^contact\.hours$/u, sentence('talk.supportHours')],
  [/^contact\.delay$/u, sentence('talk.supportDelay')],
  [/^contact\.support$/u, sentence('talk.apology')],
  [/^contact\.sesame$/u, sentence('talk.sesameNotMailbox')],
  ...TEAMS_PREVIEWS,
  ...WIDGET_PREVIEWS,
];

/** A text among those that it is said with, with invented values in its places. */
export function toPreview({ page, id, language, draft }: Previewed): Shown {
  const said = new Map(page.texts.map((text) => [text.id, saidOf(standingIn(text, language))]));
  const find = (wanted: string): string => (wanted === id ? draft : (said.get(wanted) ?? ''));
  const links = { sesame: find('link.sesame'), sygefor: find('link.sygefor') };
  const { samples } = TEXTS[language];
  const valueOf = (place: string): string =>
    find(`contact.${place}`) || (samples[place] ?? `[${place}]`);
  const scene: PreviewScene = {
    id,
    language,
    ids: [...said.keys()],
    say: (wanted, values = {}) =>
      withLinks(find(wanted), links).replaceAll(
        /\{(\w+)\}/gu,
        (_, place: string) => values[place] ?? valueOf(place),
      ),
  };
  const mail = toMailPreview(scene);
  if (mail !== undefined) return { kind: 'mail', ...mail };
  if (id.startsWith('page.')) return { kind: 'page', parts: toPagePreview(scene) };
  const preview = ROWS.find(([fits]) => fits.test(id))?.[1] ?? plainPreview;
  const wording = mapWords(WEB[language], (each) => find(`web.${each}`));
  return { kind: 'chat', replies: preview(scene), wording };
}

function sentence(id: string): Preview {
  return ({ say }) => [{ kind: 'text', text: say(id) }];
}
