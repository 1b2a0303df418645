import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, latestAmendment, propose, refusedProposal, refusedToConfirm } from '../../kit/amending.js';
import { proposeAnnulment, refusedAnnulment } from '../../kit/annulling.js';
import type { Caller } from '../../kit/caller.js';
import { aCase, aCaseAfter, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { noticesOf, openZaZyciem, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, visitInput } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ofCase = (who: Caller, { id }: Pick<CaseRow, 'id'>) => readCase<CaseRow>(who, id, CASE_FIELDS);

const ledgerOf = async (who: Caller, { id }: Pick<CaseRow, 'id'>) =>
  (
    await readCase<{ legalBases: { kind: string; validFrom: string; validTo: string | null; annulledAt: string | null }[] }>(
      who,
      id,
      'legalBases { kind validFrom validTo annulledAt }',
    )
  ).legalBases.map(({ kind, validFrom, validTo, annulledAt }) => [kind, validFrom, annulledAt ? 'unieważniono' : validTo]);

const annulled = async (who: Caller, second: Caller, id: string, what: Parameters<typeof proposeAnnulment>[2]) => {
  await proposeAnnulment(who, id, what);
  await decide(second, id, 'CONFIRMED');
};

const applyBeside = async (who: Caller, row: Pick<CaseRow, 'id'>, appliedOn: string) => {
  const { family } = await ofCase(who, row);
  return openZaZyciem(who, { newFamily: null, familyId: family.id, appliedOn });
};

describe('point 2 a consent is annulled by two people', () => {
  test('point 2 A5 proposed, it counts still; confirmed it stays with the reason, is no basis on any day, and the preparation goes on', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await aCaseAfter(socialWorker, 'recordSupportConsent');
    server.setToday('2026-03-10');
    await proposeAnnulment(socialWorker, row.id, 'CONSENT');
    expect(await ledgerOf(director, row)).toEqual([['CONSENT', '2026-03-02', null]]);
    expect(await readCase(director, row.id, 'stage awaitedDecision')).toEqual({
      stage: 'BASIS_GRANTED',
      awaitedDecision: 'CORRECTION',
    });
    expect(await noticesOf(director)).toContain('ANNULMENT_PROPOSED');
    await decide(director, row.id, 'CONFIRMED');
    expect(await ledgerOf(director, row)).toEqual([['CONSENT', '2026-03-02', 'unieważniono']]);
    expect(
      await readCase(
        director,
        row.id,
        'stage track currentBasis { id } consents { annulmentReason annulledBy { id } signatories }',
      ),
    ).toEqual({
      stage: 'OFFERED',
      track: 'ORDINARY',
      currentBasis: null,
      consents: [
        { annulmentReason: 'Wpis dotyczył innej rodziny.', annulledBy: { id: director.staffMemberId }, signatories: 'matka' },
      ],
    });
    expect(await noticesOf(socialWorker)).toContain('ANNULMENT_CONFIRMED');
    const again = await step(socialWorker, await ofCase(socialWorker, row), 'recordSupportConsent', { signedOn: '2026-03-02' });
    expect(again.stage).toBe('BASIS_GRANTED');
  });

  test('point 2 A5 its history names everything that was struck through, and nobody corrects or annuls it once more', async () => {
    const { director, socialWorker } = await aCentre(server);
    const { id } = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await annulled(socialWorker, director, id, 'CONSENT');
    expect(await readCase(director, id, 'amendments { kind what outcome reason }')).toEqual({
      amendments: [{ kind: 'ANNULMENT', what: 'CONSENT', outcome: 'CONFIRMED', reason: 'Wpis dotyczył innej rodziny.' }],
    });
    expect((await amendmentsOf(director, id))[0]?.fields).toEqual([
      { field: 'form', oldValue: 'WRITTEN', newValue: null },
      { field: 'signatories', oldValue: 'matka', newValue: null },
      { field: 'signedOn', oldValue: '2026-03-02', newValue: null },
    ]);
    await refusedAnnulment('ALREADY_ANNULLED', director, id, { what: 'CONSENT' });
    await refusedProposal('ALREADY_ANNULLED', director, id, { what: 'CONSENT', form: 'ELECTRONIC' });
  });

  test('point 2 A5 what is built on it stands in the way, by its name and day: a request, a visit, the assistant’s coming', async () => {
    const { director, socialWorker, assistant } = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    const refused = async (id: string) =>
      (await refusedAnnulment('STEP_IS_BUILT_ON', socialWorker, id, { what: 'CONSENT' }))['facts'];
    expect(await refused(requested.id)).toEqual({ effect: 'wniosek o asystenta', effectDay: '2026-03-02' });
    const ordered = await step(socialWorker, await aCaseAfter(socialWorker, 'recordSupportConsent'), 'recordCourtOrder', {
      issuedOn: '2026-03-02',
    });
    server.setToday('2026-03-04');
    await director.do('assignAssistant', 'AssignAssistantInput', {
      supportCaseId: ordered.id,
      assistantId: assistant.staffMemberId,
      expectedVersion: ordered.version,
    });
    await proposeAnnulment(socialWorker, ordered.id, 'CONSENT');
    await decide(director, ordered.id, 'CONFIRMED');
    expect(await readCase(director, ordered.id, 'stage track')).toEqual({ stage: 'ASSIGNED', track: 'COURT' });
    const facts = (await refusedAnnulment('STEP_IS_BUILT_ON', socialWorker, ordered.id, { what: 'COURT_ORDER' }))['facts'];
    expect(facts).toEqual({ effect: 'przydział asystenta', effectDay: '2026-03-04' });
  });

  test('point 2 A5 L8 another basis of the day carries what was given: the consent goes, the visits stay, the weekly clock stops', async () => {
    const { director, socialWorker, assistant, memberIds, supportCase: row } = await accompanied(server, true);
    const visit = (await refusedAnnulment('STEP_IS_BUILT_ON', socialWorker, row.id, { what: 'CONSENT' }))['facts'];
    expect(visit).toEqual({ effect: 'wniosek o asystenta', effectDay: '2026-03-02' });
    const order = { issuedOn: '2026-03-02', validTo: '2026-12-31' };
    await step(socialWorker, await ofCase(director, row), 'recordCourtOrder', order);
    server.setToday('2026-03-12');
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(row.id, memberIds, '2026-03-12'), kind: 'REGULAR' });
    await annulled(socialWorker, director, row.id, 'CONSENT');
    expect(await ledgerOf(director, row)).toEqual([
      ['COURT_ORDER', '2026-03-02', '2026-12-31'],
      ['CONSENT', '2026-03-02', 'unieważniono'],
    ]);
    expect(await readCase(director, row.id, 'stage track')).toEqual({ stage: 'IN_SUPPORT', track: 'COURT' });
    expect((await refusedAnnulment('STEP_IS_BUILT_ON', socialWorker, row.id, { what: 'COURT_ORDER' }))['facts']).toEqual({
      effect: 'wizyta',
      effectDay: '2026-03-05',
    });
  });

  test('point 2 A5 a renewed consent on which nobody came yet: support is halted, its clock stops, the director and the assistant are told', async () => {
    const { director, socialWorker, assistant, supportCase } = await accompanied(server, true);
    server.setToday('2026-03-10');
    const halted = await step(socialWorker, await ofCase(director, supportCase), 'withdrawSupportConsent', {
      withdrawnOn: '2026-03-08',
    });
    server.setToday('2026-03-20');
    await step(socialWorker, halted, 'recordSupportConsent', { signedOn: '2026-03-12' });
    expect((await runningClocksOf(director, supportCase)).map(([kind]) => kind)).toEqual(['CONTACT']);
    await annulled(socialWorker, director, supportCase.id, 'CONSENT');
    expect(await readCase(director, supportCase.id, 'stage awaitedDecision')).toEqual({
      stage: 'HALTED',
      awaitedDecision: 'WITHDRAWAL',
    });
    expect(await runningClocksOf(director, supportCase)).toEqual([]);
    expect(await noticesOf(assistant)).toContain('SUPPORT_HALTED');
    expect(await noticesOf(director)).toContain('SUPPORT_HALTED');
  });

  test('point 2 A5 the director alone: it counts at once and the officer is told; with a deputy it is the deputy who confirms', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const officer = await centre.hire('Inspektorka', { role: 'DATA_PROTECTION_OFFICER', authorized: false });
    const alone = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await proposeAnnulment(director, alone.id, 'CONSENT');
    expect(await ledgerOf(director, alone)).toEqual([['CONSENT', '2026-03-02', 'unieważniono']]);
    expect(await noticesOf(officer)).toEqual(['ANNULLED_ALONE']);
    const deputy = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    const other = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await proposeAnnulment(director, other.id, 'CONSENT');
    await refusedToConfirm('CORRECTION_NEEDS_A_SECOND_PERSON', director, other.id);
    await decide(deputy, other.id, 'CONFIRMED');
    expect(await ledgerOf(director, other)).toEqual([['CONSENT', '2026-03-02', 'unieważniono']]);
    expect(await noticesOf(officer)).toHaveLength(1);
  });

  test('point 2 A5 neither a stranger proposes it nor a version that was seen before the last change; a correction and an annulment never wait together', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const stranger = await centre.hire('Druga pracownica', { role: 'SOCIAL_WORKER' });
    const { id, version } = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await refusedAnnulment('NOT_FOUND', stranger, id, { what: 'CONSENT', seen: socialWorker });
    await refusedAnnulment('CONFLICT', socialWorker, id, { what: 'CONSENT', expectedVersion: version - 1 });
    await refusedAnnulment('BAD_USER_INPUT', socialWorker, id, { what: 'CONSENT', reason: ' ' });
    await propose(socialWorker, id, 'CONSENT', { form: 'ELECTRONIC' });
    await refusedAnnulment('CORRECTION_WAITS', socialWorker, id, { what: 'CONSENT' });
    await decide(director, id, 'REFUSED', 'Na formularzu jest podpis.');
    await proposeAnnulment(socialWorker, id, 'CONSENT');
    const seen = await latestAmendment(director, id);
    await decide(director, id, 'REFUSED', 'Zgoda jest tej rodziny.');
    await director.refused('CONFLICT', 'decideOnAmendment', 'DecideOnAmendmentInput', { ...seen, decision: 'CONFIRMED' });
    expect(await ledgerOf(director, { id })).toEqual([['CONSENT', '2026-03-02', null]]);
  });
});

describe('point 2 the other bases are annulled by two people', () => {
  test('point 2 A7 an order: the case is an ordinary one again, nobody waits for its end or its reports, and the court never decided', async () => {
    const { director, socialWorker } = await aCentre(server);
    const before = await aCaseAfter(socialWorker, 'recordDiagnosis');
    const row = await step(socialWorker, before, 'recordCourtOrder', { validTo: '2026-12-31', reportsDueOn: ['2026-04-30'] });
    expect((await runningClocksOf(director, row)).map(([kind]) => kind).toSorted()).toEqual(['COURT_ORDER_END', 'COURT_REPORT']);
    await annulled(socialWorker, director, row.id, 'COURT_ORDER');
    expect(await readCase(director, row.id, 'stage track')).toEqual({ stage: 'DIAGNOSED', track: 'ORDINARY' });
    expect(await runningClocksOf(director, row)).toEqual([]);
    const { viewerMay } = await ofCase(socialWorker, row);
    expect([viewerMay.includes('PRESENT_OFFER'), viewerMay.includes('LIFT_COURT_ORDER')]).toEqual([true, false]);
  });

  test('point 2 A7 one that had replaced another: the former lasts as its own paper says, with its term; the one behind it replaces that', async () => {
    const { director, socialWorker } = await aCentre(server);
    const first = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-06-30' });
    server.setToday('2026-03-20');
    const second = { signature: 'III Nsm 2/26', issuedOn: '2026-03-10' };
    const row = await step(socialWorker, first, 'recordCourtOrder', second);
    await annulled(socialWorker, director, row.id, 'COURT_ORDER');
    expect(await ledgerOf(director, row)).toEqual([
      ['COURT_ORDER', '2026-03-10', 'unieważniono'],
      ['COURT_ORDER', '2026-03-01', '2026-06-30'],
    ]);
    expect(await runningClocksOf(director, row)).toContainEqual(['COURT_ORDER_END', '2026-06-30']);
    const third = await step(socialWorker, await ofCase(socialWorker, row), 'recordCourtOrder', {
      signature: 'III Nsm 3/26',
      issuedOn: '2026-03-15',
    });
    const { courtOrders } = await readCase<{
      courtOrders: { id: string; signature: string; replaces: { signature: string } | null }[];
    }>(director, third.id, 'courtOrders { id signature replaces { signature } }');
    expect(courtOrders[0]).toMatchObject({ signature: 'III Nsm 3/26', replaces: { signature: 'III Nsm 1/26' } });
    const middle = { courtOrderId: courtOrders.at(-1)?.id, reason: 'Pomyłka.' };
    await socialWorker.do('proposeCourtOrderAnnulment', 'ProposeCourtOrderAnnulmentInput', {
      ...middle,
      expectedVersion: third.version,
    });
    await decide(director, row.id, 'CONFIRMED');
    expect(await ledgerOf(director, row)).toEqual([
      ['COURT_ORDER', '2026-03-15', null],
      ['COURT_ORDER', '2026-03-10', 'unieważniono'],
      ['COURT_ORDER', '2026-03-01', 'unieważniono'],
    ]);
    expect(await readCase(director, row.id, 'courtOrders { replaces { signature } }')).toMatchObject({
      courtOrders: [{ replaces: null }, { replaces: { signature: 'III Nsm 1/26' } }, { replaces: null }],
    });
  });

  test('point 2 A7 D2 L21 an order beside a consent: without it the weekly contact is owed as if it had never been', async () => {
    const { director, socialWorker, assistant, supportCase, memberIds } = await accompanied(server, true);
    const owed = await runningClocksOf(director, supportCase);
    expect(owed).toEqual([['CONTACT', '2026-03-12']]);
    const ordered = async () => {
      await step(socialWorker, await ofCase(director, supportCase), 'recordCourtOrder', { issuedOn: '2026-03-05' });
      expect((await runningClocksOf(director, supportCase)).filter(([kind]) => kind === 'CONTACT')).toEqual([]);
    };
    await ordered();
    server.setToday('2026-03-20');
    await annulled(socialWorker, director, supportCase.id, 'COURT_ORDER');
    expect(await runningClocksOf(director, supportCase)).toEqual(owed);
    await ordered();
    await assistant.do('recordVisit', 'RecordVisitInput', {
      ...visitInput(supportCase.id, memberIds, '2026-03-11'),
      kind: 'REGULAR',
    });
    await annulled(socialWorker, director, supportCase.id, 'COURT_ORDER');
    expect(await runningClocksOf(director, supportCase)).toEqual([['CONTACT', '2026-03-18']]);
  });

  test('point 2 A7 a lifting that was another family’s: the order goes on, and it may be lifted again', async () => {
    const { director, socialWorker } = await aCentre(server);
    const row = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder', { validTo: '2026-12-31' });
    const { courtOrders } = await readCase<{ courtOrders: { id: string }[] }>(director, row.id, 'courtOrders { id }');
    const lift = async () =>
      socialWorker.do('liftCourtOrder', 'LiftCourtOrderInput', {
        supportCaseId: row.id,
        expectedVersion: (await ofCase(socialWorker, row)).version,
        courtOrderId: courtOrders[0]?.id,
        signature: 'III Nsm 1/26/u',
        liftedOn: '2026-03-02',
      });
    await lift();
    expect(await readCase(director, row.id, 'stage')).toEqual({ stage: 'INTAKE' });
    await annulled(socialWorker, director, row.id, 'COURT_DECISION');
    expect(await ledgerOf(director, row)).toEqual([['COURT_ORDER', '2026-03-01', '2026-12-31']]);
    expect(await readCase(director, row.id, 'stage track')).toEqual({ stage: 'BASIS_GRANTED', track: 'COURT' });
    expect(await runningClocksOf(director, row)).toContainEqual(['COURT_ORDER_END', '2026-12-31']);
    await refusedAnnulment('ALREADY_ANNULLED', socialWorker, row.id, { what: 'COURT_DECISION' });
    await lift();
    expect(await ledgerOf(director, row)).toEqual([['COURT_ORDER', '2026-03-01', '2026-03-01']]);
  });

  test('point 2 A9 L8 an application beside a consent: the consent is left and its clocks run on; one alone leaves the case without a basis', async () => {
    const { director, socialWorker, supportCase } = await accompanied(server, true);
    const clocks = await runningClocksOf(director, supportCase);
    await applyBeside(director, supportCase, '2026-03-05');
    await annulled(socialWorker, director, supportCase.id, 'ZA_ZYCIEM');
    expect(await ledgerOf(director, supportCase)).toEqual([
      ['ZA_ZYCIEM', '2026-03-05', 'unieważniono'],
      ['CONSENT', '2026-03-02', null],
    ]);
    expect(await readCase(director, supportCase.id, 'stage track')).toEqual({ stage: 'IN_SUPPORT', track: 'ORDINARY' });
    expect(await runningClocksOf(director, supportCase)).toEqual(clocks);
    const alone = await openZaZyciem(socialWorker);
    await annulled(socialWorker, director, alone.id, 'ZA_ZYCIEM');
    expect(await readCase(director, alone.id, 'stage track awaitedDecision')).toEqual({
      stage: 'INTAKE',
      track: 'ZA_ZYCIEM',
      awaitedDecision: null,
    });
  });

  test('point 2 A9 the record of a minor parent: the case asks for consent again', async () => {
    const { director, socialWorker } = await aCentre(server);
    const opened = await aCase(socialWorker, { newFamily: newFamily('Młoda', '2008-05-05') });
    const row = await step(socialWorker, await step(socialWorker, opened, 'recordFamilyInterview'), 'recordMinorParent');
    expect(row).toMatchObject({ stage: 'BASIS_GRANTED', track: 'MINOR_PARENT' });
    await annulled(socialWorker, director, row.id, 'MINOR_PARENT');
    expect(await readCase(director, row.id, 'stage track')).toEqual({ stage: 'INTERVIEWED', track: 'ORDINARY' });
    expect(await step(socialWorker, await ofCase(socialWorker, row), 'recordMinorParent')).toMatchObject({
      track: 'MINOR_PARENT',
    });
  });

  test('point 2 A7 in a closed case, too: it stays closed, and a corrected closing brings nothing annulled back', async () => {
    const office = await aCentre(server);
    const { director, socialWorker } = office;
    const row = await step(socialWorker, await aCaseAfter(socialWorker, 'recordSupportConsent'), 'recordCourtOrder', {
      validTo: '2026-03-31',
    });
    server.setToday('2026-03-10');
    await annulled(socialWorker, director, row.id, 'COURT_ORDER');
    await step(socialWorker, await ofCase(socialWorker, row), 'closeCase', { closedOn: '2026-03-02' });
    await annulled(socialWorker, director, row.id, 'CONSENT');
    expect(await readCase(director, row.id, 'stage closedOn')).toEqual({ stage: 'CLOSED', closedOn: '2026-03-02' });
    const { version } = await ofCase(director, row);
    await socialWorker.do('proposeClosingCorrection', 'ProposeClosingCorrectionInput', {
      supportCaseId: row.id,
      expectedVersion: version,
      closedOn: '2026-03-08',
      closureReason: 'MOVED_AWAY',
      reason: 'Inny dzień.',
    });
    await decide(director, row.id, 'CONFIRMED');
    expect(await readCase(director, row.id, 'closedOn legalBases { validFrom validTo }')).toEqual({
      closedOn: '2026-03-08',
      legalBases: [
        { validFrom: '2026-03-02', validTo: '2026-03-01' },
        { validFrom: '2026-03-01', validTo: '2026-02-28' },
      ],
    });
  });
});
