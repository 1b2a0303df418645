import type { Node, NodeOf, Rule } from './types.ts';
import { placeOf } from './places.ts';

interface Guard {
  readonly module: RegExp;
  /** Only these names are guarded; without a list the whole module is. */
  readonly names?: readonly string[];
  readonly allowedIn: RegExp;
  /** Places that may name the types (`import type`), which leave nothing at run time. */
  readonly typesIn?: RegExp;
  readonly reason: string;
}

const guards: readonly Guard[] = [
  {
    module: /^type-graphql$/,
    names: ['Query', 'Mutation', 'Subscription', 'Authorized'],
    allowedIn: /^services\/platform\/operation\//,
    reason: 'a root field is declared with CentreQuery, CentreMutation and their kin: who may, and what is recorded',
  },
  {
    module: /^type-graphql$/,
    names: ['FieldResolver'],
    allowedIn: /^services\/platform\/operation\//,
    reason: 'a field that a method answers is declared with Computed, which holds the answer to the type',
  },
  {
    module: /^type-graphql$/,
    names: ['Field'],
    allowedIn: /^services\/(platform\/operation\/|.*[.]input[.]ts$)/,
    reason: 'Field of services/platform/operation holds the property to the type; toOne and toMany publish relations',
  },
  {
    module: /^keycloak-connect(\/|$)/,
    allowedIn: /^services\/platform\/identity\/verify(\.test)?\.ts$/,
    reason: 'tokens are read in one file only, services/platform/identity/verify.ts',
  },
  {
    module: /^(pg|pg-[a-z-]+|@mikro-orm\/(?!core$).+)(\/|$)/,
    allowedIn: /^(services\/platform\/(tenancy\/|jobs\/queue-pool\.ts)|infra\/|tests\/)/,
    typesIn: /^services\/platform\//,
    reason: 'PostgreSQL is reached through the doors of services/platform/tenancy',
  },
  {
    module: /^@mikro-orm\/core$/,
    names: ['MikroORM', 'RequestContext', 'TransactionContext'],
    allowedIn: /^(services\/platform\/tenancy\/|infra\/|tests\/)/,
    reason: 'PostgreSQL is reached through the doors of services/platform/tenancy',
  },
  {
    module: /^graphile-worker(\/|$)/,
    allowedIn: /^(services\/platform\/jobs\/|services\/worker\/|infra\/|tests\/)/,
    reason: 'jobs are enqueued through services/platform/jobs, which stamps the party',
  },
  {
    module: /^graphql$/,
    names: ['GraphQLError'],
    allowedIn: /^(?!services\/modules\/)/,
    reason: 'a module refuses with a code of the catalogue',
  },
];

type Imported = NodeOf<'ImportDeclaration'>['specifiers'][number] | NodeOf<'ExportNamedDeclaration'>['specifiers'][number];

/** `null` stands for "everything": a default or namespace import brings the guarded names along. */
const importedName = (specifier: Imported): string | null => {
  if (specifier.type === 'ImportDefaultSpecifier' || specifier.type === 'ImportNamespaceSpecifier') return null;
  const name = specifier.type === 'ImportSpecifier' ? specifier.imported : specifier.local;
  return name.type === 'Literal' ? name.value : name.name;
};

/** Keeps the libraries that could open a back door inside the one place that guards the door. */
export const guardedImports: Rule = {
  create(context) {
    const place = placeOf(context);
    const check = (node: Node, source: string, names: readonly (string | null)[], onlyTypes = false): void => {
      for (const guard of guards) {
        if (!guard.module.test(source) || guard.allowedIn.test(place)) continue;
        if (onlyTypes && guard.typesIn?.test(place)) continue;
        const guarded = guard.names;
        const found = guarded ? names.some((name) => name === null || guarded.includes(name)) : true;
        if (found) context.report({ node, message: `'${source}' may not be imported here: ${guard.reason}.` });
      }
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.specifiers.map(importedName), node.importKind === 'type'),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value, node.specifiers.map(importedName)),
      ExportAllDeclaration: (node) => check(node, node.source.value, [null]),
      ImportExpression: (node) =>
        node.source.type === 'Literal' && typeof node.source.value === 'string' && check(node, node.source.value, [null]),
      CallExpression(node) {
        const [first] = node.arguments;
        if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return;
        if (first?.type === 'Literal' && typeof first.value === 'string') check(node, first.value, [null]);
      },
    };
  },
};
