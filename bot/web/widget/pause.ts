/** A wait that ends early when the network is back or the person asks to try again now. */
export interface Pause {
  readonly wait: (ms: number) => Promise<void>;
  readonly hurry: () => void;
}

export function createPause(): Pause {
  let wake: (() => void) | undefined;

  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => wake?.(),
  };
}
