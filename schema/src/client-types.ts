import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse } from 'graphql';

/** The public API as TypeScript types, for clients that ask it their own questions. */
export const clientTypes = (api: string): Promise<string> =>
  codegen({
    filename: 'api-types.ts',
    schema: parse(api),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: {
      enumsAsTypes: true,
      defaultScalarType: 'unknown',
      scalars: {
        ID: 'string',
        OdsCode: 'string',
        LocalDate: 'string',
        ThemeCode: 'string',
        DateTimeISO: 'string',
      },
    },
  });
