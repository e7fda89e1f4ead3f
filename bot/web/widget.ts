import { fetchIdentity } from './loader/fetch-identity.ts';
import type { IdentityAnswer } from './widget/identity-message.ts';
import { isIdentityQuestion } from './widget/identity-message.ts';

/**
 * The loader that another page embeds: `<script src=".../widget.js" async data-lang="fr"></script>`.
 * It shows a button; nothing is fetched, connected or stored before somebody presses it. With
 * `data-identity-url`, an address of that very page's origin, the page says who its visitor is.
 */
const WORDS = {
  fr: {
    open: 'Un problème d’accès à Sygefor\u00a0?',
    close: 'Fermer l’assistant',
    frame: 'Assistant Sygefor',
  },
  en: {
    open: 'Trouble accessing Sygefor?',
    close: 'Close the assistant',
    frame: 'Sygefor assistant',
  },
} as const;

const STYLE = `
:host { all: initial; }
button {
  position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000;
  min-height: 48px; max-width: calc(100vw - 2rem); padding: .65rem 1.25rem;
  border: 2px solid #fff; border-radius: 2rem; cursor: pointer;
  font: 600 1rem/1.3 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  color: #fff; background: #1d4f91; box-shadow: 0 4px 18px rgb(10 24 43 / 30%);
}
button:hover { background: #163c70; }
button:focus-visible { outline: 3px solid #1d4f91; outline-offset: 2px; }
iframe {
  position: fixed; right: 1rem; bottom: 5rem; z-index: 2147483000;
  width: min(27rem, calc(100vw - 2rem)); height: min(44rem, calc(100vh - 6.5rem));
  border: 1px solid #748095; border-radius: .9rem; background: #fff; color-scheme: light dark;
  box-shadow: 0 12px 48px rgb(10 24 43 / 28%);
}
[hidden] { display: none; }
@media (max-width: 30rem), (max-height: 30rem) {
  iframe { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
  iframe:not([hidden]) ~ button { display: none; }
}
@media (forced-colors: active) { button { border-color: ButtonText; } }
`;

function mount(script: HTMLScriptElement): void {
  const lang = script.dataset['lang'] === 'en' ? 'en' : 'fr';
  const { identityUrl } = script.dataset;
  const asks = identityUrl === undefined ? '' : '&identity=page';
  const address = new URL(`embed?lang=${lang}${asks}`, script.src);
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  // A constructed sheet passes a policy that forbids inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  shadow.adoptedStyleSheets = [sheet];

  const button = document.createElement('button');
  button.type = 'button';
  let frame: HTMLIFrameElement | undefined;

  const show = (isShown: boolean) => {
    if (isShown && frame === undefined) {
      frame = document.createElement('iframe');
      frame.src = address.href;
      frame.title = WORDS[lang].frame;
      frame.allow = 'clipboard-write';
      shadow.prepend(frame);
    }
    if (frame !== undefined) frame.hidden = !isShown;
    button.textContent = isShown ? WORDS[lang].close : WORDS[lang].open;
    button.setAttribute('aria-expanded', String(isShown));
    (isShown ? frame : button)?.focus();
  };

  const answer = async (number: number) => {
    const signed = identityUrl === undefined ? undefined : await fetchIdentity(identityUrl);
    const visitor: IdentityAnswer = { kind: 'assistant-sygefor:visitor', number, signed };
    frame?.contentWindow?.postMessage(visitor, address.origin);
  };

  button.lang = lang;
  button.textContent = WORDS[lang].open;
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', () => show(button.getAttribute('aria-expanded') !== 'true'));
  window.addEventListener('message', ({ source, origin, data }) => {
    const isFromFrame = source === frame?.contentWindow && origin === address.origin;
    if (!isFromFrame) return;
    if (data === 'assistant-sygefor:close') show(false);
    else if (isIdentityQuestion(data)) void answer(data.number);
  });
  shadow.append(button);
  document.body.append(host);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  // The script is `async`: it may run before there is a body.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => mount(script));
  } else {
    mount(script);
  }
}
