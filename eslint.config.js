import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const PROGRAM = ['bot/**', 'dialogs/**', 'adapters/**'];

/** Within these, a text is still the value of what holds it. */
const AROUND = ':matches(ConditionalExpression, LogicalExpression, TSAsExpression)';
const TEXTS = ['TemplateLiteral', "BinaryExpression[operator='+']", 'Literal[value=/./]'];

const LDAP_FILTERS = [
  'Property[key.name=/filter$/i]',
  'AssignmentExpression[left.property.name=/filter$/i]',
  'AssignmentExpression[left.name=/filter$/i]',
  'VariableDeclarator[id.name=/filter$/i]',
].flatMap((place) =>
  TEXTS.flatMap((text) => [`${place} > ${text}`, `${place} > ${AROUND} > ${text}`]).map(
    (selector) => ({
      selector,
      message:
        'An LDAP filter is built from ldapts filter objects, which escape what they are given.',
    }),
  ),
);

const START_TLS = {
  selector: 'MemberExpression[property.name=/^startTLS$/i]',
  message: 'After a drop, ldapts goes on in clear text: ldaps:// from the first byte.',
};

const LDAP_WORDS = [
  ...[
    'TemplateLiteral[expressions.length>0] > TemplateElement[value.raw=/[(][&|!]*[(]?[\\w;-]+[~<>:]*=/]',
    "BinaryExpression[operator='+'] > Literal[value=/[(][&|!]*[(]?[\\w;-]+[~<>:]*=/]",
    'Literal[value=/^[(][&|!(]/]',
    'Literal[value=/^[(]?[\\w;-]+=$/]',
  ].map((selector) => ({ selector, message: 'A filter is made of ldapts filter objects.' })),
  ...[
    'TemplateLiteral[expressions.length>0] > TemplateElement[value.raw=/(^|,) *(uid|cn|sn|ou|o|dc|mail|c|l|st) *=/i]',
    "BinaryExpression[operator='+'] > Literal[value=/(^|,) *(uid|cn|sn|ou|o|dc|mail|c|l|st) *=/i]",
    'Property[key.name=/^base$|dn$/i] > TemplateLiteral[expressions.length>0]',
    "Property[key.name=/^base$|dn$/i] > BinaryExpression[operator='+']",
    'VariableDeclarator[id.name=/^base$|dn$/i] > TemplateLiteral[expressions.length>0]',
    "VariableDeclarator[id.name=/^base$|dn$/i] > BinaryExpression[operator='+']",
  ].map((selector) => ({ selector, message: 'A DN comes from the configuration or an entry.' })),
];

const ENVIRONMENT = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env'],
  message: 'bot/config.ts reads the environment.',
}));

const IMPURE = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "NewExpression[callee.name='Date'][arguments.length=0]",
  "MemberExpression[object.name='Math'][property.name='random']",
].map((selector) => ({ selector, message: 'Time and chance are handed in here, never taken.' }));

export default defineConfig(
  { ignores: ['dist/', '.build/', 'data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // No default case: a new kind must make every switch over it complain.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      eqeqeq: 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: PROGRAM,
    rules: {
      complexity: ['error', 8],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'bot/config.ts reads the environment.' },
      ],
      'no-restricted-imports': ['error', { paths: ENVIRONMENT }],
      'no-restricted-syntax': ['error', ...LDAP_FILTERS, START_TLS],
    },
  },
  {
    files: ['bot/diagnosis/**', 'bot/ports/**', 'dialogs/**'],
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval', 'crypto'],
      'no-restricted-syntax': ['error', ...LDAP_FILTERS, START_TLS, ...IMPURE],
    },
  },
  {
    files: ['adapters/ldap/**'],
    rules: { 'no-restricted-syntax': ['error', ...LDAP_FILTERS, START_TLS, ...LDAP_WORDS] },
  },
  {
    // One file binds, as the service account; one reads filters, from the profile.
    files: ['adapters/ldap/**'],
    ignores: ['adapters/ldap/connection.ts', 'adapters/ldap/profile.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            ...ENVIRONMENT,
            {
              name: 'ldapts',
              importNames: ['Client', 'FilterParser'],
              message: 'Connections are opened in connection.ts, filters parsed in profile.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    // The entry hands the environment to bot/config.ts.
    files: ['bot/main.ts', 'bot/assemble.ts', 'bot/config.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // Tables and texts are read from top to bottom: their length says nothing about their ideas.
    files: ['bot/diagnosis/situations/**', 'dialogs/wording/**', 'dialogs/understanding/corpus/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.js'],
    ignores: ['bot/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
