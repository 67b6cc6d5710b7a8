import graphql from '@graphql-eslint/eslint-plugin';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const sources = ['{subgraphs/*,gateway,schema,scripts}/src/**/*.ts', 'tests/**/*.ts'];

// The plugin loads one configuration for the whole run.
const graphQLConfig = { schema: 'schema/api.graphql', documents: 'widgets/src/**/*.graphql' };

/** Rooms that a room must not reach into; the architecture test keeps the same table. */
const forbidden = {
  'subgraphs/shared': [
    'organisations',
    'experience',
    'complaints',
    'involvement',
    'safety',
    'gateway',
    'widgets',
  ],
  gateway: ['organisations', 'experience', 'complaints', 'involvement', 'safety', 'widgets'],
  widgets: ['shared', 'organisations', 'experience', 'complaints', 'involvement', 'safety', 'gateway'],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '.data/**', 'storybook-static/**', '**/node_modules/**'] },
  {
    files: [...sources, '{widgets,storybook,examples}/**/*.ts'],
    extends: [tseslint.configs.strict, regexp.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Classes with only static members are how type-graphql and MikroORM declare things.
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Give every export its name.' },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: sources,
    languageOptions: {
      parserOptions: {
        // Tests are left out of the builds of their packages and belong to the project of all tests.
        project: ['{subgraphs/*,gateway,schema,scripts}/tsconfig.json', 'tests/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['widgets/src/**/*.ts', 'storybook/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'lit/directives/unsafe-html.js',
              message: 'Text of people is shown as text, never as markup.',
            },
          ],
        },
      ],
    },
  },
  // Configuration files are called by tools that ask for a default export.
  {
    files: ['**/*.config.ts', '**/{main,preview}.ts', '**/*.stories.ts', '**/codegen.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  ...Object.entries(forbidden).map(([room, others]) => ({
    files: [`${room}/src/**/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: others.map((other) => ({ group: [`@wesaid/${other}`, `@wesaid/${other}/*`] })) },
      ],
    },
  })),
  {
    files: ['widgets/src/**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/operations-recommended'].rules,
      // Identifiers are for clients that cache by them; a widget asks for what it shows.
      '@graphql-eslint/require-selections': 'off',
    },
  },
  {
    files: ['schema/api.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/no-typename-prefix': 'error',
      '@graphql-eslint/require-deprecation-reason': 'error',
    },
  },
);
