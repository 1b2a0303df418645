import fc from 'fast-check';

/** What may happen in an office; each kind is carried out by `play.ts`. */
export const KINDS = [
  'PREPARE',
  'CONSENT',
  'WITHDRAW',
  'ORDER',
  'PROLONG',
  'LIFT',
  'ASSIGN',
  'ASSIGN_BACK',
  'PART',
  'HAND_OVER',
  'VISIT',
  'LATE_VISIT',
  'CORRECT_VISIT',
  'CORRECT_BACK',
  'ANNUL_VISIT',
  'PAUSE',
  'END_PAUSE',
  'CORRECT_PAUSE',
  'ANNUL_PAUSE',
  'RHYTHM',
  'END_RHYTHM',
  'CORRECT_RHYTHM',
  'ANNUL_RHYTHM',
  'CLOSE',
  'DECIDE',
  'APPLY',
  'MOVE_HOME',
  'STAND_IN',
  'STAND_IN_VISIT',
  'CORRECT_INTERVIEW',
  'ANNUL_INTERVIEW',
  'OPEN_AGAIN',
  'INTAKE',
  'JOIN_INTAKE',
  'DISMISS_INTAKE',
  'CORRECT_INTAKE',
  'LEAVE',
  'DIE',
  'COME_BACK',
  'CORRECT_PERSON',
  'AMEND_ORDER',
  'AMEND_DECISION',
  'AMEND_CLOSING',
  'AMEND_BACK',
  'ANNUL_CONSENT',
  'ANNUL_APPLICATION',
  'ANNUL_ORDER',
  'ANNUL_DECISION',
  'ANNUL_CLOSING',
  'NIGHT',
] as const;

/** The kind of a move. */
export type Kind = (typeof KINDS)[number];

/** One thing that happens; numbers are taken modulo what there is. */
export interface Move {
  readonly kind: Kind;
  readonly which: number;
  readonly other: number;
  /** How many days pass before it is told. */
  readonly passing: number;
  /** On which day it is said to have been: so many days back, or ahead where negative. */
  readonly back: number;
  /** How long it is to hold, where it says so. */
  readonly length: number;
}

/** What carries a case on comes more often, so that there is something to break. */
const OFTEN: readonly Kind[] = [
  ...Array<Kind>(6).fill('PREPARE'),
  ...Array<Kind>(3).fill('ASSIGN'),
  ...Array<Kind>(8).fill('VISIT'),
  ...Array<Kind>(3).fill('CORRECT_VISIT'),
  'CONSENT',
  'ORDER',
  ...Array<Kind>(6).fill('LATE_VISIT'),
  ...Array<Kind>(5).fill('PROLONG'),
  'WITHDRAW',
  'WITHDRAW',
  ...Array<Kind>(4).fill('DECIDE'),
  'CLOSE',
  'STAND_IN',
  'STAND_IN_VISIT',
  'STAND_IN_VISIT',
  'PAUSE',
  'PAUSE',
  'END_PAUSE',
  'RHYTHM',
  'RHYTHM',
  'END_RHYTHM',
  'CORRECT_RHYTHM',
  'CORRECT_BACK',
  'COME_BACK',
  'HAND_OVER',
  'HAND_OVER',
  'AMEND_ORDER',
  'AMEND_DECISION',
  ...Array<Kind>(3).fill('AMEND_CLOSING'),
  'AMEND_BACK',
  'CORRECT_INTERVIEW',
  'ANNUL_INTERVIEW',
  'ANNUL_CONSENT',
  'ANNUL_ORDER',
  'ANNUL_CLOSING',
  'ANNUL_CLOSING',
  'JOIN_INTAKE',
  'CORRECT_INTAKE',
  ...Array<Kind>(5).fill('ASSIGN_BACK'),
  'ANNUL_CLOSING',
  'END_RHYTHM',
  'ASSIGN',
  ...Array<Kind>(3).fill('OPEN_AGAIN'),
  ...Array<Kind>(3).fill('MOVE_HOME'),
  ...Array<Kind>(2).fill('DISMISS_INTAKE'),
  ...Array<Kind>(2).fill('END_PAUSE'),
  ...Array<Kind>(2).fill('CORRECT_PAUSE'),
  ...Array<Kind>(2).fill('ANNUL_CONSENT'),
  ...Array<Kind>(2).fill('AMEND_CLOSING'),
  'COME_BACK',
  'CORRECT_INTAKE',
];

/** Any move, mostly told on its own day or shortly after. */
export const anyMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...KINDS, ...OFTEN),
  which: fc.nat(20),
  other: fc.nat(20),
  passing: fc.constantFrom(0, 0, 0, 1, 2, 5),
  back: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 1, 2, 4, 9, 40, -1),
  length: fc.nat(30),
});
