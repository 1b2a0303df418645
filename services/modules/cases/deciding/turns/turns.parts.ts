import { TURN_WORDS } from '@asysta/schema/cases/turn-codes';
import { functionName } from '@asysta/schema/staff/function-name';
import { inDatabase, worked } from '../../../../platform/operation/index.js';
import { decidersToday } from '../../../families/index.js';
import { rulesOn } from '../../../law/index.js';
import { SupportCase } from '../../case.entity.js';
import { stateFrom } from '../../rules/case-state.rules.js';
import { TOLD_OF_CASE } from '../../case-state.finder.js';
import { SupportCaseType } from '../../case.type.js';
import { proposersWaiting } from '../../amendments/correction-waits.js';
import { reliefWaits } from '../../relief/relief-waits.js';
import { accompanied } from '../accompanying.js';
import { assistantNamed, type Decider, leaderNamed } from './people.finder.js';
import { type Waiting, waitingIn } from './turns.rules.js';
import { CaseTurnType } from './turns.type.js';

interface Named {
  readonly id: string | null;
  readonly name: string | null;
  readonly function: string;
}

const NOBODY = { id: null, name: null } as const;

interface People {
  readonly leader: { readonly id: string; readonly name: string } | null;
  readonly assistant: { readonly id: string; readonly name: string } | null;
  readonly deciders: readonly Decider[];
  readonly confirmers: readonly Decider[];
}

/** Everybody whose turn it is, each once, by the function that decides first; a place that nobody holds is told as such. */
const peopleOf = ({ turn, decision }: Waiting, { leader, assistant, ...may }: People): readonly Named[] => {
  const deciders = decision === 'CORRECTION' ? may.confirmers : may.deciders;
  const word = TURN_WORDS[turn];
  if (turn === 'LEADER') return [{ ...(leader ?? NOBODY), function: word }];
  if (turn === 'ASSISTANT') return [{ ...(assistant ?? NOBODY), function: word }];
  const each = new Map(deciders.toReversed().map((one) => [one.id, one]));
  const people = deciders.filter((one) => each.get(one.id) === one).map((one) => ({ ...one, function: functionName(one) }));
  return people.length > 0 ? people : [{ ...NOBODY, function: word }];
};

/** For whom a case waits (U4): the rules that decide what may be done, and the people who hold the places today. */
export const TURNS_PARTS = [
  worked(SupportCaseType, SupportCase, 'turns', () => [CaseTurnType], {
    reads: {
      stage: 'stage',
      track: 'track',
      suspendedUntil: 'suspendedUntil',
      ...TOLD_OF_CASE,
      relief: reliefWaits,
      proposers: proposersWaiting,
      accompanied,
      leader: leaderNamed,
      assistant: assistantNamed,
      deciders: inDatabase<readonly Decider[]>((row, today) => decidersToday('assistant:assign', `${row}.family_id`, today)),
      confirmers: inDatabase<readonly Decider[]>((row, today) => decidersToday('correction:confirm', `${row}.family_id`, today)),
    },
    of: (
      { stage, track, suspendedUntil, ownVersions, relief, accompanied: held, proposers, ...told },
      { today: day, principal },
    ) => {
      const state = stateFrom({ stage, track, suspendedUntil }, told, { day, ownRules: rulesOn(ownVersions, day) });
      // Nobody confirms their own.
      const confirmers = told.confirmers.filter(({ id }) => proposers.some((proposer) => proposer !== id));
      const people = { leader: told.leader, assistant: told.assistant, deciders: told.deciders, confirmers };
      return waitingIn({ ...state, relief, correction: proposers.length > 0, accompanied: held }).flatMap((waiting) =>
        peopleOf(waiting, people).map(({ id, name, function: place }) => ({
          ...waiting,
          function: place,
          personId: id,
          person: name,
          isViewers: id === principal.staffMemberId,
        })),
      );
    },
    description:
      'For whom the case waits now: the step or decision, in which function, who holds it today, and whether it is the caller (na kogo czeka).',
  }),
] as const;
