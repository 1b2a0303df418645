import { boundParameters } from './bound-parameters.ts';
import { docblock } from './docblock.ts';
import { guardedImports } from './guarded-imports.ts';
import { guardedNames } from './guarded-names.ts';
import { injected } from './injected.ts';
import { namedLists } from './named-lists.ts';
import { ownCopy } from './own-copy.ts';
import { polishWords } from './polish-words.ts';
import { publicNames } from './public-names.ts';
import { pureRules } from './pure-rules.ts';

/** The house's own lint rules: the conventions of the code that guard data. */
const plugin = {
  meta: { name: 'asysta' },
  rules: {
    'bound-parameters': boundParameters,
    docblock,
    'guarded-imports': guardedImports,
    'guarded-names': guardedNames,
    injected,
    'named-lists': namedLists,
    'own-copy': ownCopy,
    'polish-words': polishWords,
    'public-names': publicNames,
    'pure-rules': pureRules,
  },
};

export default plugin;
