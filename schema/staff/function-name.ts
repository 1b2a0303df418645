import { type Role, ROLE_WORDS } from './codes.js';

/** A function as far as its name asks. */
export interface NamedFunction {
  readonly role: Role;
  readonly acting: boolean;
  readonly title?: string | null | undefined;
}

const SAYS_ACTING = /^(p\. ?o\.|pełniąc)/i;

/**
 * A function as the office calls it: the title of the register, or the word of the function where there is none. That it is held in
 * place of somebody is said once, also where the title leaves it out.
 */
export const functionName = ({ role, acting, title }: NamedFunction): string => {
  const name = title ?? ROLE_WORDS[role];
  return acting && !SAYS_ACTING.test(name) ? `p.o. ${name}` : name;
};
