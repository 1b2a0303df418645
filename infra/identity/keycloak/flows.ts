import { LOGIN_SECONDS } from '../realm.js';
import { SECOND_FACTOR_SECONDS } from './declaration.js';

/** One line of a flow: an authenticator, or a flow of its own with lines below it. */
export interface Step {
  readonly does: string | readonly Step[];
  readonly name?: string;
  readonly requirement: 'REQUIRED' | 'ALTERNATIVE' | 'CONDITIONAL';
  readonly config?: Readonly<Record<string, string>>;
}

const level = (number: 1 | 2, authenticator: string, maxAgeSeconds: number): Step => ({
  name: `level ${number}`,
  requirement: 'CONDITIONAL',
  does: [
    {
      does: 'conditional-level-of-authentication',
      requirement: 'REQUIRED',
      config: { 'loa-condition-level': String(number), 'loa-max-age': String(maxAgeSeconds) },
    },
    { does: authenticator, requirement: 'REQUIRED' },
  ],
});

/** Name of the flow that people sign in by. */
export const SIGN_IN_FLOW = 'asysta';

/**
 * How people sign in: a live login, else who they are and for which organization, then as many levels as are asked for.
 * Level 2 is a code from the phone; `acr` and `auth_time` move with it (tried on 26.7.3, decision 0014).
 */
export const SIGN_IN: readonly Step[] = [
  { does: 'auth-cookie', requirement: 'ALTERNATIVE' },
  { does: 'identity-provider-redirector', requirement: 'ALTERNATIVE' },
  { name: 'organization', requirement: 'ALTERNATIVE', does: [{ does: 'organization', requirement: 'ALTERNATIVE' }] },
  {
    name: 'forms',
    requirement: 'ALTERNATIVE',
    does: [level(1, 'auth-username-password-form', LOGIN_SECONDS), level(2, 'auth-otp-form', SECOND_FACTOR_SECONDS)],
  },
];

/**
 * An account that is there is linked only after its own password, and its own code when it has one; nobody gets an account
 * this way, and an equal e-mail address alone links nothing (decision 0016).
 */
export const LINKING: readonly Step[] = [
  { does: 'idp-detect-existing-broker-user', requirement: 'REQUIRED' },
  { does: 'idp-confirm-link', requirement: 'REQUIRED' },
  { does: 'idp-username-password-form', requirement: 'REQUIRED' },
  {
    name: 'second factor',
    requirement: 'CONDITIONAL',
    does: [
      { does: 'conditional-user-configured', requirement: 'REQUIRED' },
      { does: 'auth-otp-form', requirement: 'REQUIRED' },
    ],
  },
];
