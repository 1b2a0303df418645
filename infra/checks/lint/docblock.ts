import type { Rule } from './types.ts';

/** Every export says its promise in one to three sentences; a reader should not need the body. */
export const docblock: Rule = {
  create(context) {
    return {
      ExportNamedDeclaration(node) {
        // A union or a list of codes read off the documented table above it says nothing new.
        if (
          !node.declaration ||
          /^export (type \w+ = \(?(keyof )?typeof|const \w+ = codesOf\()/.test(context.sourceCode.getText(node))
        )
          return;
        const last = context.sourceCode.getCommentsBefore(node).at(-1);
        if (last?.type !== 'Block' || !last.value.startsWith('*'))
          context.report({ node, message: 'This export has no docblock.' });
      },
    };
  },
};
