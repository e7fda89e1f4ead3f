import { hasShape, isOptional, isString } from './shape.ts';

/** The server takes no more for the moment, and says whom to write to instead. */
export interface Crowd {
  readonly contact?: string | undefined;
}

const isRefusal = hasShape<{ readonly error: Crowd }>({
  error: hasShape<Crowd>({ contact: isOptional(isString) }),
});

/** Absent unless there are too many requests. A proxy that says so has no word for people. */
export async function findCrowd(response: Response): Promise<Crowd | undefined> {
  if (response.status !== 429) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  return isRefusal(body) ? body.error : {};
}
