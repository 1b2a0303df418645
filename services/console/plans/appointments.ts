import type { Role } from '@asysta/schema/staff/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { refuse } from '../refusal.js';
import type { Step } from '../steps.js';
import type { Plan, World } from '../world.js';
import { settledParty } from './standing.js';

/** Whose function in which centre, as the operator types it. */
export interface PostOf {
  readonly alias: string;
  readonly login: string;
  readonly role: Role;
}

const found = async (world: World, { alias, login, role }: PostOf) => {
  const party = await settledParty(world, 'CENTRE', alias);
  const account = (await world.identity.account(login)) ?? refuse(`There is no account ${login}.`);
  return { party, post: { subject: account.id, role } };
};

/** Confirms a proposed function where the centre has nobody who may: whoever could is asked to do it in the product. */
export const planConfirming = async (world: World, wanted: PostOf): Promise<Plan> => {
  const { party, post } = await found(world, wanted);
  const { alias, login, role } = wanted;
  const standing = await world.rows.proposalStanding(party, post);
  if (standing === 'NONE')
    refuse(`Nobody proposed ${login} as ${role} in ${alias}; the administrator of the centre does that first.`);
  if (standing === 'IS_THE_DIRECTORS')
    refuse(`${alias} has a director who can decide this in the product, and did not propose it: it is theirs.`);
  const step: Step = {
    key: 'appointment-confirmed',
    says: `${login} confirmed as ${role} of ${alias}; directors and the data-protection officer are told`,
    isDone: async () => (await world.rows.proposalStanding(party, post)) === 'CONFIRMED',
    do: () => world.rows.confirm(party, post),
  };
  return { steps: [step], notes: [] };
};

/** Ends a function with a day, also that of the last director, whom nobody of the centre can end. */
export const planEnding = async (world: World, wanted: PostOf & { readonly lastOn: LocalDate }): Promise<Plan> => {
  const { party, post } = await found(world, wanted);
  const { alias, login, role, lastOn } = wanted;
  const member = await world.rows.member(party, post.subject);
  if (!member) refuse(`${login} is not in the register of staff of ${alias}.`);
  const step: Step = {
    key: 'appointment-ended',
    says: `${login} no longer ${role} of ${alias} after ${lastOn}`,
    isDone: async () => !(await world.rows.holdsAfter(party, post, lastOn)),
    do: () => world.rows.endPost(party, post, lastOn),
  };
  return { steps: [step], notes: role === 'DIRECTOR' ? ['See to a successor: asysta member add --role DIRECTOR'] : [] };
};
