/**
 * The folder table of the design, row by row: what each folder may import. A row names its
 * folders, the libraries it may use and whether Node's own modules are open to it.
 */
const ROWS = [
  { from: 'bot/failure.ts' },
  { from: 'bot/diagnosis/' },
  { from: 'bot/ports/', may: ['bot/diagnosis/'] },
  {
    from: 'bot/enquiry/',
    may: ['bot/ports/', 'bot/diagnosis/', 'bot/failure.ts'],
    node: true,
  },
  {
    from: 'dialogs/',
    may: ['bot/diagnosis/', 'bot/failure.ts', 'bot/ports/trust/'],
    types: ['bot/ports/'],
    libraries: ['zod'],
  },
  {
    from: 'bot/turns/',
    may: ['bot/ports/', 'bot/diagnosis/', 'bot/failure.ts', 'bot/enquiry/', 'dialogs/'],
    node: true,
  },
  ...Object.entries({
    ldap: ['ldapts', 'cockatiel', 'yaml'],
    sample: [],
    sygefor: [],
    cache: ['node-cache'],
    store: ['kysely', 'better-sqlite3', 'pg'],
    calendar: ['luxon', 'date-holidays'],
    mail: ['nodemailer'],
    identity: ['jose', 'openid-client'],
    'direct-line': ['ws', 'jose'],
    teams: ['botbuilder', 'fflate'],
  }).map(([name, libraries]) => ({
    from: `adapters/${name}/`,
    may: ['bot/ports/', 'bot/failure.ts', 'dialogs/cards/', 'dialogs/wording/'],
    types: ['bot/diagnosis/'],
    libraries: ['zod', ...libraries],
    node: true,
  })),
  {
    from: 'bot/server/',
    may: ['bot/ports/', 'bot/turns/', 'bot/failure.ts', 'dialogs/wording/'],
    libraries: ['restify', 'pino', 'prom-client', 'markdown-it'],
    node: true,
  },
  {
    from: 'bot/web/',
    may: ['dialogs/wording/', 'dialogs/understanding/scrub.ts'],
    types: ['bot/ports/'],
    libraries: ['preact', 'chart\\.js'],
  },
  {
    from: 'bot/commands/',
    may: [
      'bot/ports/',
      'bot/diagnosis/',
      'bot/enquiry/',
      'bot/turns/',
      'dialogs/',
      'bot/failure.ts',
    ],
    node: true,
  },
  {
    from: 'bot/config.ts',
    may: ['bot/config/', 'bot/failure.ts'],
    libraries: ['zod'],
    node: true,
  },
  { from: 'bot/config/', libraries: ['zod'], node: true },
];

/** These two know everything; start.js and build.js know only the result of the build. */
const ABOVE_THE_TABLE = [
  'bot/main.ts',
  'bot/assemble.ts',
  'bot/assemble/',
  'bot/start.js',
  'bot/build.js',
];

/**
 * Who writes for staff alone, and may open everything: the mails that leave for support, what
 * support asks for in the console, and the commands of operators. Nobody else makes a reader but from proofs.
 */
const FOR_STAFF = [
  'bot/turns/complete-mails.ts',
  'bot/turns/escalations/replay.ts',
  'bot/turns/staff-diagnosis.ts',
  'bot/commands/',
];

/** The folders of the store: none imports from one that stands behind it. */
const STORE = [
  ...['rows', 'schema', 'sqlite', 'texts', 'staff', 'mails', 'entries', 'diagnoses', 'figures'],
  ...['journal', 'log', 'escalations', 'people', 'conversations'],
];

/** @param {string} place a folder, ending with a slash, or a file */
const at = (place) => `^${place.replaceAll('.', '\\.')}${place.endsWith('/') ? '' : '$'}`;
const library = (name) => `^node_modules/(?:@types/)?${name}/`;

export default {
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
  forbidden: [
    ...ROWS.flatMap(({ from, may = [], types = [], libraries = [], node = false }) => [
      {
        name: `${from} imports beyond its row`,
        severity: 'error',
        from: { path: at(from) },
        to: {
          pathNot: [...[from, ...may, ...types].map(at), ...libraries.map(library)],
          dependencyTypesNot: ['core'],
        },
      },
      {
        name: `${from} imports Node`,
        severity: node ? 'ignore' : 'error',
        from: { path: at(from) },
        to: { dependencyTypes: ['core'] },
      },
      ...types.map((place) => ({
        name: `${from} imports more than types from ${place}`,
        severity: 'error',
        from: { path: at(from) },
        to: { path: at(place), pathNot: may.map(at), dependencyTypesNot: ['type-only'] },
      })),
    ]),
    {
      name: 'opens what only staff may read',
      severity: 'error',
      from: { pathNot: FOR_STAFF.map(at) },
      to: { path: at('bot/ports/trust/staff.ts') },
    },
    {
      name: 'makes a reader without proofs',
      severity: 'error',
      from: { pathNot: ['create-reader', 'staff'].map((name) => at(`bot/ports/trust/${name}.ts`)) },
      to: { path: at('bot/ports/trust/reader.ts'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not in the folder table',
      severity: 'error',
      from: {
        path: '^(?:bot|dialogs|adapters)/',
        pathNot: [...ROWS.map(({ from }) => from), ...ABOVE_THE_TABLE].map(at),
      },
      to: {},
    },
    ...STORE.map((name, index) => ({
      name: `adapters/store/${name} imports from a folder above it`,
      severity: 'error',
      from: { path: at(`adapters/store/${name}/`) },
      to: {
        path: [
          'create-store.ts',
          'expire.ts',
          ...STORE.slice(index + 1).map((above) => `${above}/`),
        ].map((above) => at(`adapters/store/${above}`)),
      },
    })),
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
};
