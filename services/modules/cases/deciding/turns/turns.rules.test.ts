import { CASE_STAGES, CASE_TRACKS } from '@asysta/schema/cases/codes';
import { expect, test } from 'vitest';
import { waitingIn } from './turns.rules.js';

const OFFERED = {
  stage: 'OFFERED',
  track: 'ORDINARY',
  interviewed: true,
  assistantNecessary: true,
  diagnosed: true,
  offered: true,
  inForce: [],
  ordered: false,
  applied: false,
  undecidedRefusal: false,
  suspended: false,
  rules: [],
  accompanied: false,
  relief: false,
  correction: false,
} as const;
const AGREED = { ...OFFERED, inForce: ['CONSENT'] } as const;

test.each([
  ['INTAKE', { ...OFFERED, stage: 'INTAKE' }, 'LEADER', 'RECORD_INTERVIEW'],
  ['INTERVIEWED', { ...OFFERED, stage: 'INTERVIEWED' }, 'LEADER', 'RECORD_DIAGNOSIS'],
  ['DIAGNOSED', { ...OFFERED, stage: 'DIAGNOSED' }, 'LEADER', 'RECORD_CONSENT'],
  [
    'where an offer is asked for',
    { ...OFFERED, stage: 'DIAGNOSED', offered: false, rules: ['OFFER_RECORD'] },
    'LEADER',
    'PRESENT_OFFER',
  ],
  ['OFFERED', OFFERED, 'LEADER', 'RECORD_CONSENT'],
  ['BASIS_GRANTED', { ...AGREED, stage: 'BASIS_GRANTED' }, 'LEADER', 'REQUEST_ASSISTANT'],
  ['REQUESTED', { ...AGREED, stage: 'REQUESTED' }, 'DECIDER', null],
  ['where it is qualified', { ...AGREED, stage: 'REQUESTED', rules: ['QUALIFICATION'] }, 'DECIDER', 'QUALIFY_FAMILY'],
  ['under an order', { ...OFFERED, track: 'COURT', stage: 'BASIS_GRANTED', inForce: ['COURT_ORDER'] }, 'DECIDER', null],
  ['accompanied', { ...AGREED, stage: 'IN_SUPPORT', accompanied: true }, 'ASSISTANT', null],
  ['left alone', { ...AGREED, stage: 'IN_SUPPORT' }, 'DECIDER', null],
  ['HALTED', { ...OFFERED, stage: 'HALTED' }, 'DECIDER', 'DECIDE_ON_WITHDRAWAL'],
  ['suspended', { ...OFFERED, stage: 'HALTED', suspended: true }, 'LEADER', 'RECORD_CONSENT'],
  ['WITHDRAWN', { ...OFFERED, stage: 'WITHDRAWN' }, 'LEADER', 'RECORD_CONSENT'],
  ['REFUSED', { ...OFFERED, stage: 'REFUSED' }, 'LEADER', 'RECORD_CONSENT'],
  ['undecided', { ...OFFERED, stage: 'REFUSED', undecidedRefusal: true }, 'DECIDER', 'DECIDE_ON_COURT_NOTIFICATION'],
] as const)('U4 %s: whose turn it is, and which step', (_, state, turn, action) => {
  expect(waitingIn(state)).toMatchObject([{ turn, action }]);
});

test('U4 a refusal in support waits beside what else the director is asked', () => {
  expect(waitingIn({ ...AGREED, stage: 'IN_SUPPORT', undecidedRefusal: true })).toMatchObject([
    { action: 'DECIDE_ON_COURT_NOTIFICATION' },
    { decision: 'ASSIGNMENT' },
  ]);
});

test('U4 G6 a correction waits for its second person beside everything else, and also in a closed case', () => {
  const asked = { turn: 'DECIDER', action: null, decision: 'CORRECTION' };
  expect(waitingIn({ ...AGREED, stage: 'IN_SUPPORT', accompanied: true, correction: true })).toMatchObject([
    { turn: 'ASSISTANT' },
    asked,
  ]);
  expect(waitingIn({ ...AGREED, stage: 'REQUESTED', correction: true })).toMatchObject([{ decision: 'ASSIGNMENT' }, asked]);
  expect(waitingIn({ ...OFFERED, stage: 'CLOSED', correction: true })).toEqual([asked]);
});

const BOTH = [false, true] as const;

test('U4 at every stage somebody has a turn, whatever was prepared and whatever entitles, and in a closed case nobody', () => {
  for (const stage of CASE_STAGES)
    for (const track of CASE_TRACKS)
      for (const inForce of [[], ['CONSENT'], ['COURT_ORDER'], ['ZA_ZYCIEM', 'CONSENT']] as const)
        for (const interviewed of BOTH)
          for (const assistantNecessary of BOTH)
            for (const diagnosed of BOTH)
              for (const offered of BOTH)
                for (const accompanied of BOTH)
                  for (const suspended of BOTH) {
                    const prepared = { interviewed, assistantNecessary, diagnosed, offered };
                    const state = { ...OFFERED, ...prepared, stage, track, inForce, accompanied, suspended };
                    expect(waitingIn(state), JSON.stringify(state)).toHaveLength(stage === 'CLOSED' ? 0 : 1);
                  }
});
