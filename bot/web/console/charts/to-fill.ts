import type { Look } from './looks.ts';
import type { Theme } from './read-theme.ts';

const TILE = 8;

type Draw = (context: CanvasRenderingContext2D) => void;

const DRAWN: Readonly<Record<Exclude<Look['pattern'], 'full' | 'empty'>, Draw>> = {
  strokes: (context) => {
    // The corners too, so that the strokes go on in the next tile.
    for (const start of [-TILE, 0, TILE]) {
      context.moveTo(start - 1, TILE + 1);
      context.lineTo(start + TILE + 1, -1);
    }
    context.lineWidth = 2.5;
    context.stroke();
  },
  dots: (context) => {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      context.moveTo(x, y);
      context.arc(x, y, 1.6, 0, 2 * Math.PI);
    }
    context.fill();
  },
};

/** What a bar is filled with: a pattern that is told from the others without colour. */
export function toFill({ pattern, colour }: Look, theme: Theme): string | CanvasPattern {
  const { [colour]: ink, surface } = theme;
  if (pattern === 'full') return ink;
  if (pattern === 'empty') return surface;
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [TILE, TILE];
  const context = tile.getContext('2d');
  if (context === null) return ink;
  context.fillStyle = surface;
  context.fillRect(0, 0, TILE, TILE);
  [context.fillStyle, context.strokeStyle] = [ink, ink];
  context.beginPath();
  DRAWN[pattern](context);
  return context.createPattern(tile, 'repeat') ?? ink;
}
