import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Preloaded with `--import` into a process: notes in the file MODULES_LOG every module that is loaded.
const file = process.env['MODULES_LOG'] ?? '';

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    appendFileSync(file, `${resolved.url}\n`);
    return resolved;
  },
});
