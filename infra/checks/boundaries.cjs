'use strict';

// TypeScript 7 is unknown to dependency-cruiser ("0 modules", green): hence the swc parser here and the count in boundaries.ts.

const test = '[.]test[.]tsx?$';
const processes = '^services/(api|worker|console)/';
const workspaces = '^(services|schema|client|infra|tests)/';

/** What a process, a tool or a runner starts by its path, and what drafts of migrations call, which live until they are printed. */
const entries =
  '[.]test[.]ts$|[.]config[.]ts$|(^|/|[.])main[.]ts$|(^|/)test-[a-z-]+[.]ts$|/print-[a-z-]+[.]ts$|[.]cjs$|^infra/checks/|^infra/dev/(start|changes/touched)[.]ts$|^infra/database/printing/(tables|changes)[.]ts$|[.]d[.]ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Directions of dependency: schema ← platform ← modules ← api, worker, console; client/generated ← sdk ← web. */
module.exports = {
  forbidden: [
    forbid('no-cycle', 'Two files that need each other are one file, or miss a third.', {}, { circular: true }),
    forbid(
      'resolvable',
      'What cannot be resolved cannot be checked.',
      {},
      { couldNotResolve: true, pathNot: '^(virtual:|client/generated/|@graphql-typed-document-node/core$)' },
    ),
    forbid(
      'schema-is-a-leaf',
      'The contract imports nobody of the house.',
      { path: '^schema/' },
      { path: workspaces, pathNot: '^schema/' },
    ),
    forbid(
      'platform-knows-no-module',
      'The floor knows no family, no plan, no visit.',
      { path: '^services/platform/' },
      { path: '^services/(modules|api|worker|console)/' },
    ),
    forbid('modules-below-processes', 'A module does not know who runs it.', { path: '^services/modules/' }, { path: processes }),
    forbid(
      'processes-apart',
      'Processes share modules, never each other.',
      { path: '^services/(api|worker|console)/' },
      { path: processes, pathNot: '^services/$1/' },
    ),
    forbid(
      'modules-by-index',
      'Another module is used through its index.ts.',
      { path: '^services/modules/([^/]+)/' },
      { path: '^services/modules/[^/]+/', pathNot: '^services/modules/($1/|[^/]+/index[.]ts$)' },
    ),
    forbid(
      'processes-by-register',
      'The API and the worker hold no domain word: they know the register and no single module.',
      { path: '^services/(api|worker)/', pathNot: test },
      { path: '^services/modules/', pathNot: '^services/modules/register[.]ts$' },
    ),
    forbid(
      'modules-from-outside',
      'Outside the modules: their index and sample data; tools also read the register.',
      { path: '^(services/console|infra)/', pathNot: test },
      { path: '^services/modules/', pathNot: '^services/modules/(register|.*/index|.*[.]seed)[.]ts$' },
    ),
    forbid(
      'register-lists-modules',
      'The register knows what each module declares, and nothing else of it.',
      { path: '^services/modules/register[.]ts$' },
      { path: '^services/modules/', pathNot: '[.]module[.]ts$' },
    ),
    forbid(
      'declared-for-the-register',
      'What a module declares is read by the register alone.',
      { path: workspaces, pathNot: `^services/modules/register[.]ts$|^tests/|${test}` },
      { path: '[.]module[.]ts$' },
    ),
    forbid(
      'register-above-modules',
      'A module does not know who else is in the house.',
      { path: '^services/modules/[^/]+/' },
      { path: '^services/modules/register[.]ts$' },
    ),
    forbid(
      'resolvers-for-their-module',
      'A resolver or a part of the type of another module is listed by its x.module.ts and imported by nothing else.',
      { path: workspaces, pathNot: `[.]module[.]ts$|^tests/|${test}` },
      { path: '[.](resolver|parts)[.]ts$' },
    ),
    forbid(
      'jobs-for-their-module',
      'A job is listed by its x.module.ts and imported by nothing else.',
      { path: workspaces, pathNot: `[.]module[.]ts$|^tests/|${test}` },
      { path: '^services/.*[.]jobs[.]ts$' },
    ),
    forbid(
      'rules-import-values',
      'A rule knows values, verdicts, other rules, and the shape (import type) of what its module holds.',
      { path: '[.]rules[.]ts$' },
      {
        path: '.',
        pathNot: '^schema/|^services/platform/refusal/|[.]rules[.]ts$|/node_modules/|^node_modules/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'rules-without-libraries',
      'A library that waits has no place in a rule; calendars have one.',
      { path: '[.]rules[.]ts$' },
      {
        dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: 'node_modules/temporal-polyfill/',
      },
    ),
    forbid(
      'tables-and-words-apart',
      'The table and the public type never import each other.',
      { path: '[.]entity[.]ts$' },
      { path: '[.]type[.]ts$' },
    ),
    forbid(
      'words-and-tables-apart',
      'The table and the public type never import each other.',
      { path: '[.]type[.]ts$' },
      { path: '[.]entity[.]ts$' },
    ),
    forbid(
      'tables-without-graphql',
      'A table knows no GraphQL.',
      { path: '[.]entity[.]ts$' },
      { path: 'node_modules/(type-graphql|graphql|graphql-scalars)/' },
    ),
    forbid('words-without-orm', 'A public type knows no table.', { path: '[.]type[.]ts$' }, { path: 'node_modules/@mikro-orm/' }),
    forbid(
      'services-know-no-outside',
      'The server knows neither the client nor what deploys it.',
      { path: '^services/' },
      { path: '^(client|infra)/' },
    ),
    forbid('client-knows-the-contract', 'The client knows schema alone.', { path: '^client/' }, { path: '^(services|infra)/' }),
    forbid(
      'generated-for-the-sdk',
      'Only client/sdk reads what was generated.',
      { pathNot: '^client/(sdk|generated)/' },
      { path: '^client/generated/' },
    ),
    forbid('sdk-below-web', 'The SDK knows no screen.', { path: '^client/(sdk|generated)/' }, { path: '^client/web/' }),
    forbid(
      'kit-knows-nobody',
      'The component kit knows no noun: no contract, no API, no frame, no screen.',
      { path: '^client/web/components/' },
      { path: '^(client|schema|services|infra|tests)/', pathNot: '^client/web/components/' },
    ),
    forbid(
      'frame-below-features',
      'What features stand on knows neither a feature nor the roof; what they show on its pages comes by slots.',
      { path: '^client/web/frame/' },
      { path: '^client/web/(features|app)/' },
    ),
    forbid(
      'features-below-roof',
      'A feature does not know who lists it.',
      { path: '^client/web/features/' },
      { path: '^client/web/app/' },
    ),
    forbid(
      'roof-lists-features',
      'The roof knows of a feature what it brings: its feature.ts.',
      { path: '^client/web/app/' },
      { path: '^client/web/features/', pathNot: '^client/web/features/[^/]+/feature[.]ts$' },
    ),
    forbid(
      'features-apart',
      'A feature never imports a feature.',
      { path: '^client/web/features/([^/]+)/' },
      { path: '^client/web/features/', pathNot: '^client/web/features/$1/' },
    ),
    {
      name: 'no-dead-file',
      comment: 'A file that nothing but tests reads is dead.',
      severity: 'error',
      from: { pathNot: `^tests/|${test}` },
      module: { path: '^(schema|services|infra)/', pathNot: entries, numberOfDependentsLessThan: 1 },
    },
    forbid('nobody-imports-tests', 'Tests are read by runners only.', { pathNot: '^tests/' }, { path: `^tests/|${test}` }),
    forbid('tests-import-no-test', 'A test file is no library; the kit is.', { path: '^tests/' }, { path: test }),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(services|schema|client/sdk|client/web|infra|tests)/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Not `source`: some libraries name sources there that they do not publish. Our own `types` are the sources.
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
    },
  },
};
