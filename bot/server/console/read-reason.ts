const SHORTEST = 5;
const LONGEST = 300;

/** What a body has to say where a reason is asked for, to be told to whoever said none. */
export const REASON_EXPECTED = `reason is a text of ${SHORTEST} to ${LONGEST} characters, with ${SHORTEST} letters or digits at least`;

/** Why somebody looks, on one line, as it goes into the audit log. `undefined`: that is no reason. */
export function readReason(body: Readonly<Record<string, unknown>>): string | undefined {
  const { reason } = body;
  if (typeof reason !== 'string') return undefined;
  const line = reason.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  const written = line.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;
  return written >= SHORTEST && line.length <= LONGEST ? line : undefined;
}
