import type { Node, Rule } from './types.ts';
import { isTest, placeOf } from './places.ts';

const polish = /[ąćęłńóśźż]/i;
const copy = /\p{L}{2}/u;
/** A name is no language. */
const productName = /\basysta\b/gi;
const spokenAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt']);

const speaksPolish = (place: string): boolean =>
  isTest(place) ||
  !/^(services|schema|client)\//.test(place) ||
  (place.startsWith('schema/') && !place.startsWith('schema/values/')) ||
  /^client\/web\/(features\/[^/]+|frame|components)(\/[^/]+)?\/texts[.]ts$/.test(place) ||
  place.endsWith('.seed.ts');

/** What valibot tells a person stands beside the check it explains: `v.check(isPesel, '…')`. */
const isMessage = (node: Node): boolean => {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return false;
  return call.callee.object.type === 'Identifier' && call.callee.object.name === 'v';
};

/** The second argument of `publishEnum` describes the enum. */
const describesEnum = (node: Node): boolean => {
  const call = node.parent;
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return false;
  return call.callee.name === 'publishEnum' && call.arguments[1] === node;
};

/** Descriptions of the public schema name the Polish term on purpose. */
const isDescription = (node: Node): boolean => {
  if (describesEnum(node)) return true;
  for (let up: Node | null = node.parent; up; up = up.parent) {
    if (up.type === 'Property' && up.key.type === 'Identifier')
      return /^(description|about|deprecationReason)$/.test(up.key.name);
    if (up.type !== 'TemplateLiteral' && up.type !== 'BinaryExpression') return false;
  }
  return false;
};

/** Polish lives in schema/<noun>, the texts.ts of features, frame and kit, and sample data, so that one person can proof-read all of it. */
export const polishWords: Rule = {
  create(context) {
    const place = placeOf(context);
    if (speaksPolish(place)) return {};
    const check = (node: Node, text: string): void => {
      const isLetter = text.length === 1;
      if (polish.test(text) && !isLetter && !isDescription(node) && !isMessage(node)) {
        context.report({ node, message: 'Polish belongs to schema/<noun>, the texts.ts of a feature or sample data.' });
      }
    };
    const said = 'Copy of a screen belongs to the texts.ts of its feature.';
    return {
      Identifier: (node) => check(node, node.name),
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
      JSXText: (node) => copy.test(node.value.replace(productName, '')) && context.report({ node, message: said }),
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !spokenAttributes.has(node.name.name)) return;
        if (node.value?.type === 'Literal' && copy.test(String(node.value.value))) context.report({ node, message: said });
      },
    };
  },
};
