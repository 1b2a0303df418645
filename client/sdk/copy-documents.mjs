import { copyFileSync } from 'node:fs';

// A package may only export what lies below it, and the API reads the allow-list through this package.
copyFileSync(
  new URL('../generated/persisted-documents.json', import.meta.url),
  new URL('dist/persisted-documents.json', import.meta.url),
);
