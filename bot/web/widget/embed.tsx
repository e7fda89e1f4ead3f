import { render } from 'preact';
import '../tokens.css';
import { Chat } from './chat.tsx';
import { createDirectLineClient } from './direct-line-client.ts';
import { preferredLanguage } from './preferred-language.ts';
import { createSession } from './session.ts';
import { askPage } from './visitor.ts';

/** The loader in the other page listens for this; it says nothing of the conversation. */
const CLOSE = 'assistant-sygefor:close';

const root = document.querySelector('#chat');
const isFramed = window.parent !== window;
const close = () => window.parent.postMessage(CLOSE, '*');

if (root !== null) {
  // A page without our loader answers no questions: it is not asked any.
  const knowsVisitor = isFramed && new URLSearchParams(location.search).get('identity') === 'page';
  const session = createSession(
    createDirectLineClient(new URL('./v3/directline', location.href).href),
    preferredLanguage(location.search, navigator.languages),
    knowsVisitor ? askPage(window.parent) : undefined,
  );
  render(<Chat session={session} onClose={isFramed ? close : undefined} />, root);
}
if (isFramed) {
  document.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented && document.querySelector('dialog[open]') === null) {
      close();
    }
  });
}
