import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents, enums and the allow-list of documents, generated from the committed contract. */
const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: ['../web/{frame,features}/**/*.{ts,tsx}', './examples/*.ts'],
  errorsOnly: true,
  generates: {
    '../generated/': {
      preset: 'client',
      presetConfig: {
        gqlTagName: 'graphql',
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        strictScalars: true,
        scalars: { LocalDate: 'string', UUID: 'string', DateTimeISO: 'string', HalfYear: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        importExtension: '.js',
        emitLegacyCommonJSImports: false,
      },
    },
  },
};

export default config;
