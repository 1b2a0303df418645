import type { Context, Node, NodeOf, Rule } from './types.ts';
import { memberName, placeOf } from './places.ts';

type Named = NodeOf<'Identifier'>;

const tenancy = 'only services/platform/tenancy opens a transaction and sets a party';

/** Words that reach PostgreSQL without a party, or with the party of somebody else (tried in MikroORM 7.2: the identity map leaks). */
const contextBreakers = new Set(['setSessionContext', 'getKysely', 'getKnex', 'getConnection']);

/** Verbs of an EntityManager that start a transaction or a second identity map. */
const transactionVerbs = new Set(['fork', 'transactional']);

/** Words other objects have too: guarded where they are said to an EntityManager. */
const managerVerbs = new Set(['begin', 'commit', 'rollback']);

/** Verbs and options by which rows are read that the identity map never holds, or no longer holds when the audit reads it (decision 0003). */
const forgettingVerbs = new Set(['clear', 'stream']);
const FORGETTING_OPTION = 'disableIdentityMap';
const forgotten = 'the audit reads from the identity map what was opened';

const tenantWord = /tenant_?id/i;

const isManager = (node: Node): boolean => {
  if (node.type === 'MemberExpression') return memberName(node) === 'em';
  return node.type === 'Identifier' && /^(em|entityManager)$/.test(node.name);
};

const watchTenancy = (context: Context) => ({
  Identifier(node: Named) {
    if (contextBreakers.has(node.name)) context.report({ node, message: `'${node.name}' is banned here: ${tenancy}.` });
  },
  CallExpression({ callee }: NodeOf<'CallExpression'>) {
    if (callee.type !== 'MemberExpression') return;
    const name = memberName(callee) ?? '';
    if (transactionVerbs.has(name) || (managerVerbs.has(name) && isManager(callee.object))) {
      context.report({ node: callee, message: `'.${name}()' is banned here: ${tenancy}.` });
    }
    if (forgettingVerbs.has(name) && isManager(callee.object)) {
      context.report({ node: callee, message: `'.${name}()' is banned here: ${forgotten}.` });
    }
  },
  MemberExpression(node: NodeOf<'MemberExpression'>) {
    const name = node.computed ? memberName(node) : null;
    if (name !== null && contextBreakers.has(name)) context.report({ node, message: `'${name}' is banned here: ${tenancy}.` });
  },
  Property(node: NodeOf<'Property'>) {
    const key = node.key.type === 'Literal' ? node.key.value : node.key.type === 'Identifier' && node.key.name;
    if (key === FORGETTING_OPTION) {
      context.report({ node, message: `'${FORGETTING_OPTION}' is banned here: ${forgotten}.` });
    }
    if (node.key.type !== 'Identifier' || node.key.name !== 'clear') return;
    if (node.value.type === 'Literal' && node.value.value === false) {
      context.report({ node, message: `'clear: false' is banned here: rows of another party would be served from memory.` });
    }
  },
});

const watchTenantColumn = (context: Context) => {
  const report = (node: Node): void =>
    context.report({ node, message: `The party's column is the database's: a module neither maps, sets nor filters it.` });
  return {
    Identifier(node: Named) {
      if (tenantWord.test(node.name)) report(node);
    },
    Literal(node: NodeOf<'Literal'>) {
      if (typeof node.value === 'string' && tenantWord.test(node.value)) report(node);
    },
    TemplateElement(node: NodeOf<'TemplateElement'>) {
      if (tenantWord.test(node.value.raw)) report(node);
    },
  };
};

/** No word outside the floor may open a transaction, leave the party's context, or name the party's column. */
export const guardedNames: Rule = {
  create(context) {
    const place = placeOf(context);
    if (!place.startsWith('services/') || place.startsWith('services/platform/tenancy/')) return {};
    const tenancyWatch = watchTenancy(context);
    if (!place.startsWith('services/modules/')) return tenancyWatch;
    const columnWatch = watchTenantColumn(context);
    return {
      ...tenancyWatch,
      ...columnWatch,
      Identifier(node) {
        tenancyWatch.Identifier(node);
        columnWatch.Identifier(node);
      },
    };
  },
};
