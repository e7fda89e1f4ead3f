const OPEN_METRICS = 'application/openmetrics-text';
const PLAIN = ['text/plain', 'text/*', '*/*'];

export const OPEN_METRICS_TYPE = `${OPEN_METRICS}; version=1.0.0; charset=utf-8`;

/** Whether this `Accept` header asks for OpenMetrics at least as much as for plain text. */
export function wantsOpenMetrics(accept: string): boolean {
  const weights = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { type, weight: Number(weight ?? 1) };
  });
  const weightOf = (types: readonly string[]): number =>
    Math.max(0, ...weights.filter(({ type }) => types.includes(type)).map(({ weight }) => weight));
  const wanted = weightOf([OPEN_METRICS]);
  return wanted > 0 && wanted >= weightOf(PLAIN);
}

/**
 * The same numbers as OpenMetrics writes them. prom-client can do it for a registry, and takes the
 * `_total` from its counters for good: whoever asks for plain text next would miss them.
 */
export function toOpenMetrics(text: string): string {
  const counters = new Set(
    [...text.matchAll(/^# TYPE (\S+)_total counter$/gmu)].map(([, name]) => name),
  );
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.replace(/^(# (?:HELP|TYPE) )(\S+)_total(?= )/u, (whole, head: string, name: string) =>
        counters.has(name) ? head + name : whole,
      ),
    )
    .map((line) => (line.startsWith('#') ? line : line.replace(/ Nan$/u, ' NaN')));
  return [...lines, '# EOF', ''].join('\n');
}
