import { common } from './pl/common.js';
import { components } from './pl/components.js';
import { forms } from './pl/forms.js';
import { session } from './pl/session.js';
import { shell } from './pl/shell.js';

/** All copy of the screens, by namespace. A feature adds `text/pl/<feature>.ts` and one line here. */
export const resources = { common, components, forms, session, shell } as const;
