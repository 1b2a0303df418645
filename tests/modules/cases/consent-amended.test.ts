import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, latestAmendment, propose, refusedProposal, refusedToConfirm } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, STEPS, step } from '../../kit/case-path.js';
import { noticesOf, readCase, runningClocksOf, withRule } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, membersOf } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const CONSENT = 'consents { signedOn form signatories signedBy { id } } legalBases { kind validFrom validTo }';

interface Consents {
  readonly consents: readonly { signedOn: string; form: string; signatories: string; signedBy: { id: string }[] }[];
  readonly legalBases: readonly { kind: string; validFrom: string; validTo: string | null }[];
}

const consentOf = async (who: Caller, id: string) => {
  const { consents, legalBases } = await readCase<Consents>(who, id, CONSENT);
  return { ...consents[0], legalBases };
};

/** A family that agreed on 2 March. */
const withCase = (socialWorker: Caller) => aCaseAfter(socialWorker, 'recordSupportConsent');

describe('A5 N2 a consent is corrected by two people', () => {
  test('A5 a proposal changes nothing until another person confirms it, and then consent and ledger have the new day', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await withCase(socialWorker);
    server.setToday('2026-03-10');
    await propose(socialWorker, row.id, 'CONSENT', { signedOn: '2026-03-04', form: 'ELECTRONIC' });
    expect(await consentOf(socialWorker, row.id)).toMatchObject({
      signedOn: '2026-03-02',
      legalBases: [{ kind: 'CONSENT', validFrom: '2026-03-02', validTo: null }],
    });
    expect(await noticesOf(director)).toContain('CORRECTION_PROPOSED');
    expect(await amendmentsOf(director, row.id)).toMatchObject([
      {
        what: 'CONSENT',
        outcome: null,
        viewerMayDecide: true,
        fields: [
          { field: 'form', oldValue: 'WRITTEN', newValue: 'ELECTRONIC' },
          { field: 'signedOn', oldValue: '2026-03-02', newValue: '2026-03-04' },
        ],
      },
    ]);
    await decide(director, row.id, 'CONFIRMED');
    expect(await consentOf(socialWorker, row.id)).toMatchObject({
      signedOn: '2026-03-04',
      form: 'ELECTRONIC',
      signatories: 'matka',
      legalBases: [{ kind: 'CONSENT', validFrom: '2026-03-04', validTo: null }],
    });
    expect(await noticesOf(socialWorker)).toContain('CORRECTION_CONFIRMED');
    const [history] = await readCase<{ amendments: Record<string, unknown>[] }>(
      socialWorker,
      row.id,
      'amendments { reason outcome proposedBy { id } decidedBy { id } decidedAt }',
    ).then(({ amendments }) => amendments);
    expect(history).toMatchObject({
      reason: 'Pomyłka przy wpisie.',
      outcome: 'CONFIRMED',
      proposedBy: { id: socialWorker.staffMemberId },
      decidedBy: { id: director.staffMemberId },
      decidedAt: expect.stringContaining('2026-03-10'),
    });
  });

  test('A5 one correction of a consent waits at a time, and whoever proposed it takes it back', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const second = await centre.hire('Druga pracownica', { role: 'SOCIAL_WORKER' });
    const { id } = await withCase(socialWorker);
    server.setToday('2026-03-10');
    await propose(socialWorker, id, 'CONSENT', { signedOn: '2026-03-03' });
    await refusedProposal('CORRECTION_WAITS', director, id, { what: 'CONSENT', signedOn: '2026-03-04' });
    const seen = await latestAmendment(director, id);
    await director.refused('CORRECTION_IS_NOT_YOURS', 'takeAmendmentBack', 'TakeAmendmentBackInput', seen);
    await second.refused('NOT_FOUND', 'takeAmendmentBack', 'TakeAmendmentBackInput', seen);
    await socialWorker.do('takeAmendmentBack', 'TakeAmendmentBackInput', seen);
    expect((await amendmentsOf(socialWorker, id)).map(({ outcome }) => outcome)).toEqual(['TAKEN_BACK']);
    await refusedToConfirm('CORRECTION_ALREADY_DECIDED', director, id);
    expect(await consentOf(socialWorker, id)).toMatchObject({ signedOn: '2026-03-02' });
    await propose(socialWorker, id, 'CONSENT', { signedOn: '2026-03-03' });
  });

  test('A5 refused with remarks, the consent stays and whoever proposed it reads why; a social worker does not confirm', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await withCase(socialWorker);
    server.setToday('2026-03-10');
    await refusedProposal('NOTHING_TO_CORRECT', socialWorker, id, { what: 'CONSENT' });
    await propose(socialWorker, id, 'CONSENT', { signatories: 'matka i ojciec' });
    await refusedToConfirm('FORBIDDEN', socialWorker, id);
    await director.refused('BAD_USER_INPUT', 'decideOnAmendment', 'DecideOnAmendmentInput', {
      ...(await latestAmendment(director, id)),
      decision: 'REFUSED',
    });
    await decide(director, id, 'REFUSED', 'Na formularzu podpisała się tylko matka.');
    expect(await noticesOf(socialWorker)).toContain('CORRECTION_REFUSED');
    expect(await readCase(socialWorker, id, 'amendments { outcome remarks }')).toEqual({
      amendments: [{ outcome: 'REFUSED', remarks: 'Na formularzu podpisała się tylko matka.' }],
    });
    expect(await consentOf(socialWorker, id)).toMatchObject({ signatories: 'matka' });
  });

  test('A5 a director confirms no correction of their own: another one does, and alone it counts at once and the officer is told', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const officer = await centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
    const { id } = await withCase(socialWorker);
    server.setToday('2026-03-10');
    await propose(director, id, 'CONSENT', { signedOn: '2026-03-05' });
    expect(await consentOf(director, id)).toMatchObject({ signedOn: '2026-03-05' });
    expect(await noticesOf(officer)).toEqual(['CORRECTED_ALONE']);
    expect(await readCase(director, id, 'amendments { outcome decidedBy { id } }')).toEqual({
      amendments: [{ outcome: 'CONFIRMED', decidedBy: { id: director.staffMemberId } }],
    });

    const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    await propose(director, id, 'CONSENT', { signedOn: '2026-03-06' });
    expect(await consentOf(director, id)).toMatchObject({ signedOn: '2026-03-05' });
    await refusedToConfirm('CORRECTION_NEEDS_A_SECOND_PERSON', director, id);
    expect(await noticesOf(officer)).toHaveLength(1);
    await decide(deputy, id, 'CONFIRMED');
    expect(await consentOf(director, id)).toMatchObject({ signedOn: '2026-03-06' });
  });

  test('A5 the rules of entry are asked of the new day: its cause, its effects, the future, and the rules of the centre', async () => {
    const { centre, socialWorker } = await aCentre(server);
    const { id, version } = await withCase(socialWorker);
    server.setToday('2026-03-10');
    const asked = { what: 'CONSENT' } as const;
    await refusedProposal('DATE_IN_FUTURE', socialWorker, id, { ...asked, signedOn: '2026-03-11' });
    await refusedProposal('RECORDED_BEFORE_CAUSE', socialWorker, id, { ...asked, signedOn: '2026-03-01' });
    await step(socialWorker, { id, version }, 'requestAssistant', { requestedOn: '2026-03-05' });
    const { facts } = await refusedProposal('RECORDED_AFTER_EFFECT', socialWorker, id, { ...asked, signedOn: '2026-03-06' });
    expect(facts).toMatchObject({ day: '2026-03-06', effectDay: '2026-03-05' });
    await withRule(centre, 'WRITTEN_CONSENT', null);
    await refusedProposal('WRITTEN_CONSENT_REQUIRED', socialWorker, id, { ...asked, form: 'ORAL_RECORDED' });
  });

  test('A5 the rules are asked again on the day of confirming: what was recorded meanwhile stands in the way', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await withCase(socialWorker);
    server.setToday('2026-03-10');
    const { version } = await propose(socialWorker, id, 'CONSENT', { signedOn: '2026-03-06' });
    await step(socialWorker, { id, version }, 'requestAssistant', { requestedOn: '2026-03-04' });
    await refusedToConfirm('RECORDED_AFTER_EFFECT', director, id);
    expect(await consentOf(director, id)).toMatchObject({ signedOn: '2026-03-02' });
    expect((await amendmentsOf(director, id)).map(({ outcome }) => outcome)).toEqual([null]);
  });

  test('A5 N2 a renewed consent that is corrected moves the clock of the centre with it', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    server.setToday('2026-03-10');
    const row = await readCase<CaseRow>(socialWorker, supportCase.id, CASE_FIELDS);
    const halted = await step(socialWorker, row, 'withdrawSupportConsent', { withdrawnOn: '2026-03-08' });
    server.setToday('2026-03-20');
    await step(socialWorker, halted, 'recordSupportConsent', { signedOn: '2026-03-12' });
    const [[kind, dueOn] = []] = await runningClocksOf(director, row);
    expect(kind).toBe('CONTACT');
    await propose(socialWorker, row.id, 'CONSENT', { signedOn: '2026-03-14' });
    await decide(director, row.id, 'CONFIRMED');
    expect(await runningClocksOf(director, row)).toEqual([['CONTACT', addDays(dueOn as LocalDate, 2)]]);
    await refusedProposal('LEGAL_BASIS_OVERLAPS', socialWorker, row.id, { what: 'CONSENT', signedOn: '2026-03-07' });
  });
});

describe('A5 a consent names its signatories as persons of the family', () => {
  test('A5 adults of the household then, and in words beside; a child does not sign, nor who belongs to another family', async () => {
    const { socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'presentOffer');
    const other = await aCaseAfter(socialWorker, 'recordDiagnosis');
    const [mother, child] = await membersOf(socialWorker, row.family.id);
    const [stranger] = await membersOf(socialWorker, other.family.id);
    const { type, input } = STEPS.recordSupportConsent;
    const asked = { supportCaseId: row.id, expectedVersion: row.version, ...input };
    await socialWorker.refused('SIGNATORY_IS_A_MINOR', 'recordSupportConsent', type, { ...asked, signatoryIds: [mother, child] });
    await socialWorker.refused('NOT_FOUND', 'recordSupportConsent', type, { ...asked, signatoryIds: [stranger] });
    await socialWorker.refused('BAD_USER_INPUT', 'recordSupportConsent', type, { ...asked, signatories: ' ' });
    await socialWorker.do('recordSupportConsent', type, { ...asked, signatories: null, signatoryIds: [mother] });
    expect(await consentOf(socialWorker, row.id)).toMatchObject({ signatories: '', signedBy: [{ id: mother }] });
  });

  test('A5 wrong signatories are corrected like its day, and a minor parent may stand among them', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'recordSupportConsent', {
      newFamily: {
        surname: 'Zmyślona',
        city: 'Zielonki',
        members: [
          { givenName: 'Maja', surname: 'Zmyślona', role: 'MOTHER', birthDate: '2009-05-05' },
          { givenName: 'Ewa', surname: 'Zmyślona', role: 'GRANDPARENT', birthDate: '1975-05-05' },
        ],
      },
    });
    const [grandmother, mother] = await membersOf(socialWorker, row.family.id);
    await propose(socialWorker, row.id, 'CONSENT', { signatories: null, signatoryIds: [mother, grandmother] });
    await decide(director, row.id, 'CONFIRMED');
    const { signedBy, signatories } = await consentOf(socialWorker, row.id);
    expect([signatories, signedBy?.map(({ id }) => id).toSorted()]).toEqual(['', [mother, grandmother].toSorted()]);
    await propose(socialWorker, row.id, 'CONSENT', { signatoryIds: [mother] });
    await decide(director, row.id, 'CONFIRMED');
    expect(await consentOf(socialWorker, row.id)).toMatchObject({ signedBy: [{ id: mother }] });
    expect((await amendmentsOf(director, row.id))[0]?.fields).toEqual([
      { field: 'signatoryIds', oldValue: [mother, grandmother].toSorted().join(','), newValue: mother },
    ]);
  });
});
