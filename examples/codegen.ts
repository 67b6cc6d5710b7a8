import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Turns every `.graphql` file of the examples into a typed document. `npm run schema` writes them; in a project of
 * your own, `graphql-codegen` does.
 */
const config: CodegenConfig = {
  schema: '../schema/api.graphql',
  documents: '*/*.graphql',
  generates: {
    'board-dashboard/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
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
