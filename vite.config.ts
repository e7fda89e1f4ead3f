import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = path.join(import.meta.dirname, 'bot', 'web');

/** The server sends what stands beside a file, instead of compressing at each request. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).map((name) => path.join(dir, name));
    await Promise.all(
      names.map(async (name) => {
        const content = await readFile(name);
        await writeFile(`${name}.br`, brotliCompressSync(content));
        await writeFile(`${name}.gz`, gzipSync(content));
      }),
    );
  },
};

const pages: UserConfig = {
  root,
  plugins: [compressed],
  // Relative, so that the pages also work under a path of PUBLIC_URL.
  base: './',
  build: {
    // The polyfill is for browsers that lack more than this; it would be most of the loaded script.
    modulePreload: { polyfill: false },
    outDir: '../../dist/web',
    emptyOutDir: false,
    rolldownOptions: {
      input: readdirSync(root)
        .filter((name) => name.endsWith('.html'))
        .map((name) => path.join(root, name)),
    },
  },
};

/** Other people's pages contain its address in a plain script tag: one file, fixed name, no imports. */
const loader: UserConfig = {
  root,
  plugins: [compressed],
  publicDir: false,
  build: {
    outDir: '../../dist/web',
    emptyOutDir: false,
    lib: {
      entry: path.join(root, 'widget.ts'),
      formats: ['iife'],
      name: 'AssistantSygefor',
      fileName: () => 'widget.js',
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'loader' ? loader : pages));
