/** How many conversations are remembered; whoever comes back after so many others counts again. */
const MOST = 10_000;

/**
 * Says whether a diagnosis is seen for the first time since the start: its line in the journal is
 * written again whenever something becomes known of how it ended.
 */
export function createDiagnosisCounter(most = MOST): (id: string, number: number) => boolean {
  const last = new Map<string, number>();
  return (conversationId, number) => {
    const seen = last.get(conversationId) ?? 0;
    // Taken out and put in again: the map is in the order of the latest.
    last.delete(conversationId);
    last.set(conversationId, Math.max(seen, number));
    const [oldest] = last.keys();
    if (last.size > most && oldest !== undefined) last.delete(oldest);
    return number > seen;
  };
}
