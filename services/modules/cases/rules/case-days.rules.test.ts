import { expect, test } from 'vitest';
import type { CaseTrack } from '@asysta/schema/cases/codes';
import { refusalInWords } from '@asysta/schema/refusals';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { type DaysOfCase, followsItsCause, notAfter, type RecordOfDay } from './case-days.rules.js';

const day = (text: string): LocalDate => text as LocalDate;

const KNOWN: DaysOfCase = {
  INTAKE: [day('2026-03-02')],
  INTERVIEW: [day('2026-03-04'), day('2026-05-01')],
  DIAGNOSIS: [day('2026-03-06')],
  OFFER: [day('2026-03-08'), day('2026-04-08')],
  CONSENT: [day('2026-03-10')],
  REQUEST: [day('2026-03-12')],
};

const verdict = (what: RecordOfDay['what'], on: string, known = KNOWN, track: CaseTrack = 'ORDINARY') =>
  followsItsCause(track, known, { what, on: day(on), field: 'input.x' });

test.each([
  ['INTERVIEW', '2026-03-02', null],
  ['INTERVIEW', '1900-01-01', 'zgłoszenie'],
  ['DIAGNOSIS', '2026-03-04', null],
  ['DIAGNOSIS', '2026-03-03', 'wywiad'],
  ['OFFER', '2026-03-06', null],
  ['OFFER', '2026-03-05', 'diagnoza'],
  ['CONSENT', '2026-03-08', null],
  ['CONSENT', '2026-03-07', 'przedstawienie oferty'],
  ['REQUEST', '2026-03-10', null],
  ['REQUEST', '2020-01-01', 'zgoda rodziny'],
  ['QUALIFICATION', '2026-03-12', null],
  ['QUALIFICATION', '2026-03-11', 'wniosek o asystenta'],
  ['REFUSAL', '2026-03-02', null],
  ['REFUSAL', '2026-03-01', 'zgłoszenie'],
] as const)('L17 by consent, %s of %s is refused for %s', (what, on, cause) => {
  const said = verdict(what, on);
  if (cause === null) expect(said).toEqual({ allowed: true });
  else expect(said).toMatchObject({ code: 'RECORDED_BEFORE_CAUSE', details: { field: 'input.x', facts: { cause, day: on } } });
});

test('L17 where the offer was not recorded, a consent follows from the diagnosis, and where nothing stands yet, from nothing', () => {
  expect(verdict('CONSENT', '2026-03-06', { ...KNOWN, OFFER: [] })).toEqual({ allowed: true });
  expect(verdict('CONSENT', '2026-03-05', { ...KNOWN, OFFER: [] })).toMatchObject({ details: { facts: { cause: 'diagnoza' } } });
  expect(verdict('CONSENT', '2020-03-05', {})).toEqual({ allowed: true });
});

test('U13 the refusal names both days as people say them, so that either can be mended', () => {
  const said = verdict('CONSENT', '2026-03-07');
  const facts = said.allowed ? {} : said.details.facts;
  expect(refusalInWords('RECORDED_BEFORE_CAUSE', facts)).toBe(
    'Daty są w złej kolejności: zgoda rodziny (7 marca 2026) to wcześniej niż przedstawienie oferty (8 marca 2026). Popraw jedną z nich.',
  );
});

test.each(['COURT', 'ZA_ZYCIEM', 'MINOR_PARENT'] as const)('on the track %s records follow from the intake alone', (track) => {
  for (const what of ['INTERVIEW', 'DIAGNOSIS', 'OFFER', 'CONSENT', 'REFUSAL'] as const) {
    expect(verdict(what, '2026-03-02', KNOWN, track)).toEqual({ allowed: true });
    expect(verdict(what, '2026-03-01', KNOWN, track)).toMatchObject({ details: { facts: { cause: 'zgłoszenie' } } });
  }
});

test('L17 a letter to the court is not older than the refusal it is about, on any track', () => {
  for (const track of ['ORDINARY', 'COURT'] as const)
    expect(verdict('LETTER', '2026-03-01', { REFUSAL: [day('2026-03-02')] }, track)).toMatchObject({
      details: { facts: { cause: 'odmowa rodziny' } },
    });
});

test('what was done was done today or earlier', () => {
  const [today, tomorrow] = ['2026-03-02', '2026-03-03'] as LocalDate[];
  expect(notAfter(today!, today!, 'input.signedOn')).toEqual({ allowed: true });
  expect(notAfter(today!, tomorrow!, 'input.signedOn')).toMatchObject({
    code: 'DATE_IN_FUTURE',
    details: { field: 'input.signedOn' },
  });
});
