import { toKeptDraft } from '../widget/without-secrets.ts';

const DRAFT = 'assistant-sygefor:request-draft';

/**
 * Keeps what is typed and not sent, for a reload of this tab. It goes when it is sent: where that
 * fails, the page brings it back in the form itself.
 */
export function keepDraft(box: HTMLTextAreaElement, page: string): void {
  const name = `${DRAFT}:${page}`;
  if (box.value === '') box.value = read(name);
  box.addEventListener('input', () => write(name, toKeptDraft(box.value)));
  box.form?.addEventListener('submit', () => write(name, ''));
}

/** Reading the property throws where the browser forbids storage. */
function read(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

function write(name: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // A full or forbidden storage costs the draft after a reload, nothing else.
  }
}
