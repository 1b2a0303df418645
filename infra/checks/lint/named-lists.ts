import type { Rule } from './types.ts';
import { placeOf } from './places.ts';

/** No barrel but index.ts, and that one lists names; closed lists are `as const` arrays, never enums. */
export const namedLists: Rule = {
  create(context) {
    const isIndex = /(^|\/)index\.ts$/.test(placeOf(context));
    return {
      ExportAllDeclaration(node) {
        // Types of generated documents: their names are those of the operations that the screens have, and nobody can list them.
        const generatedTypes = isIndex && node.exportKind === 'type' && node.source.value.startsWith('../generated/');
        if (!generatedTypes) context.report({ node, message: 'An index lists the names it gives away.' });
      },
      ExportNamedDeclaration(node) {
        if (node.source && !isIndex) context.report({ node, message: 'Only index.ts passes names of other files on.' });
      },
      TSEnumDeclaration: (node) => context.report({ node, message: 'Use an `as const` list and its union type.' }),
    };
  },
};
