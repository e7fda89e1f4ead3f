/** How long a page must have been hidden before its connection is doubted. */
const DOUBTFUL_AFTER_MS = 30_000;

/** Calls `back` when the network returns or the page was asleep, `changed` when the network leaves. */
export function whenBack(back: () => void, changed: () => void): void {
  let hiddenAt: number | undefined;

  window.addEventListener('online', () => {
    changed();
    back();
  });
  window.addEventListener('offline', changed);
  document.addEventListener('visibilitychange', () => {
    const wasHiddenMs = hiddenAt === undefined ? 0 : Date.now() - hiddenAt;
    hiddenAt = document.hidden ? Date.now() : undefined;
    if (!document.hidden && wasHiddenMs > DOUBTFUL_AFTER_MS) back();
  });
}
