export interface Recorder extends Disposable {
  /** Status, headers and body of every answer whose path is, or is not, within a conversation. */
  answers(isOfConversation: boolean): string;
}

/** Hears everything that `fetch` is answered meanwhile. */
export function recordAnswers(): Recorder {
  const heard: { readonly isOfConversation: boolean; readonly text: string }[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const response = await original(...asked);
    const { status, headers, url } = response;
    const text = [status, JSON.stringify([...headers]), await response.clone().text()].join('\n');
    // What is refused belongs to nobody's conversation.
    const isOfConversation = status < 400 && url.includes('/conversations');
    heard.push({ isOfConversation, text });
    return response;
  };
  return {
    answers: (isOfConversation) =>
      heard
        .filter((one) => one.isOfConversation === isOfConversation)
        .map(({ text }) => text)
        .join('\n\n'),
    [Symbol.dispose]: () => {
      globalThis.fetch = original;
    },
  };
}
