import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

interface Pixel {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  /** From 0, nothing, to 255. */
  readonly alpha: number;
}

/** An icon of the Teams app, pixel by pixel. */
export function readIcon(name: string): {
  readonly size: readonly [number, number];
  readonly pixels: readonly Pixel[];
} {
  const file = new URL(`../../../deploy/teams/${name}`, import.meta.url);
  const { width, height, data } = PNG.sync.read(readFileSync(file));
  const pixels = Array.from({ length: width * height }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
    color: `#${data.toString('hex', index * 4, index * 4 + 3)}`,
    alpha: data[index * 4 + 3] ?? 0,
  }));
  return { size: [width, height], pixels };
}
