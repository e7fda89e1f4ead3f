// Parsed by whatever Node the machine has: no syntax here that Node 14 does not know.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  console.error(
    'Assistant Sygefor needs Node 22.13 or newer; this is Node ' +
      process.versions.node +
      '.\nThe project brings its own: run "npm ci", then "npm start" and the other npm scripts.',
  );
  process.exitCode = 1;
} else {
  import('./build.js')
    .then(({ buildWhenNeeded }) => buildWhenNeeded())
    .then((main) => import(main))
    .catch((/** @type {unknown} */ reason) => {
      console.error(reason);
      process.exitCode = 1;
    });
}
