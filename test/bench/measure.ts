/** What a view of the console may take. */
export const LIMIT_MS = 200;

const TIMES = 20;

/** Milliseconds. */
export async function took(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

export function print(...cells: readonly string[]): void {
  const [name = '', ...numbers] = cells;
  console.log(name.padEnd(66) + numbers.map((cell) => cell.padStart(11)).join(''));
}

/** Prints how long a question takes; true when it is within the limit, nearly always. */
export async function measure(name: string, ask: () => unknown): Promise<boolean> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await took(ask));
  const sorted = times.sort((one, other) => one - other);
  const [p50 = 0, p95 = 0] = [sorted[TIMES / 2], sorted[Math.ceil(TIMES * 0.95) - 1]];
  print(name, p50.toFixed(1), p95.toFixed(1), (p95 / LIMIT_MS).toFixed(2));
  return p95 <= LIMIT_MS;
}
