import type { NodeOf, Rule } from './types.ts';
import { placeOf } from './places.ts';

type Specifier = NodeOf<'ImportSpecifier'> | NodeOf<'ExportSpecifier'>;

const wordOf = (name: Specifier['local'] | NodeOf<'ImportSpecifier'>['imported']): string =>
  name.type === 'Literal' ? name.value : name.name;

/** The name that `@ObjectType('Visit', …)` publishes; null when it names none, undefined when the class is not published. */
const publishedName = ({ decorators }: NodeOf<'ClassDeclaration'>): string | null | undefined => {
  for (const { expression } of decorators ?? []) {
    if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') continue;
    if (expression.callee.name !== 'ObjectType') continue;
    const [first] = expression.arguments;
    return first?.type === 'Literal' && typeof first.value === 'string' ? first.value : null;
  }
  return undefined;
};

/** A row keeps the noun (`Visit`), its public class is the noun and `Type`, and nobody renames either on the way. */
export const publicNames: Rule = {
  create(context) {
    if (!placeOf(context).startsWith('services/modules/')) return {};
    const renamed = (node: Specifier, source: string, from: string, to: string): void => {
      if (source.startsWith('.') && from !== to)
        context.report({ node, message: `'${from}' is renamed '${to}': a thing of the house has one name.` });
    };
    return {
      ClassDeclaration(node) {
        const published = publishedName(node);
        if (published === undefined || node.id?.name === `${published}Type`) return;
        context.report({
          node,
          message: `A published class is named as the contract names it, and Type: @ObjectType('Visit') class VisitType.`,
        });
      },
      ImportDeclaration(node) {
        for (const specifier of node.specifiers)
          if (specifier.type === 'ImportSpecifier')
            renamed(specifier, node.source.value, wordOf(specifier.imported), specifier.local.name);
      },
      ExportNamedDeclaration(node) {
        for (const specifier of node.specifiers)
          renamed(specifier, node.source?.value ?? '', wordOf(specifier.local), wordOf(specifier.exported));
      },
    };
  },
};
