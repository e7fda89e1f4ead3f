import { Failure, type FailureCode } from '../../bot/failure.ts';

/**
 * How a fake system takes a question. `hangs` never answers, whatever the signal says;
 * `breaks` throws what no port promises.
 */
export type Behaviour = 'answers' | 'hangs' | 'breaks' | FailureCode;

export async function behave<T>(behaviour: Behaviour, answer: T): Promise<T> {
  if (behaviour === 'answers') return Promise.resolve(answer);
  if (behaviour === 'hangs') return new Promise<never>(() => undefined);
  if (behaviour === 'breaks') throw new TypeError('a defect');
  throw new Failure(behaviour, 'taken down by the test');
}
