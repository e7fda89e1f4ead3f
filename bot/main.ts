// Nothing is imported before the version of Node is known: what an old one cannot parse, it
// cannot refuse in words either.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    'Assistant Sygefor needs Node 22.13 or newer; this is Node ' +
      process.versions.node +
      '.\nThe project brings its own: run "npm ci", then "npm start" and the other npm scripts.',
  );
  process.exitCode = 1;
} else {
  // What was compiled is kept beside the program, where nobody else may write, and not in a folder
  // that all users of a machine share. It saves a sixth of the start.
  const { enableCompileCache, flushCompileCache } = process.getBuiltinModule('node:module');
  if (import.meta.filename.endsWith('.js')) {
    enableCompileCache(`${import.meta.dirname}/../compile-cache`);
  }
  import('./assemble/run.ts')
    .then(({ run }) => run(process.argv.slice(2), process.env))
    .then((exitCode) => {
      process.exitCode = exitCode;
      flushCompileCache();
    })
    .catch((reason: unknown) => {
      console.error(reason);
      process.exitCode = 1;
    });
}
