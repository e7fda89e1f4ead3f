import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Compiles a library that stands between a process and its disk, for `LD_PRELOAD`. Answers its path. */
export function compileShim(source: URL, folder: string): string {
  const library = path.join(folder, `${path.basename(source.pathname, '.c')}.so`);
  const args = ['-Wall', '-Werror', '-shared', '-fPIC', '-O2', '-o', library];
  execFileSync('cc', [...args, fileURLToPath(source)], { stdio: 'inherit' });
  return library;
}
