import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Turns every `.graphql` file of a widget into a typed document and its hash, from the public API schema.
 * `npm run schema` writes them.
 * `WESAID_API_SCHEMA` names another schema file, for trying out a change that is not composed yet.
 */
const config: CodegenConfig = {
  schema: process.env.WESAID_API_SCHEMA ?? '../schema/api.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: {
          ID: 'string',
          OdsCode: 'string',
          LocalDate: 'string',
          DateTimeISO: 'string',
          ThemeCode: 'string',
          Quarter: 'string',
        },
      },
    },
  },
};

export { config as default };
