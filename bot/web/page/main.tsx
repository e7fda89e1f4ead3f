import { render } from 'preact';
import '../tokens.css';
import './page.css';
import { createDirectLineClient } from '../widget/direct-line-client.ts';
import { preferredLanguage } from '../widget/preferred-language.ts';
import { createSession } from '../widget/session.ts';
import { Page } from './page.tsx';

const root = document.querySelector('#page');

if (root !== null) {
  const session = createSession(
    createDirectLineClient(new URL('./v3/directline', location.href).href),
    preferredLanguage(location.search, navigator.languages),
  );
  render(<Page session={session} />, root);
}
