import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { amendmentsOf, decide, propose, refusedProposal, refusedToConfirm } from '../../kit/amending.js';
import type { Caller } from '../../kit/caller.js';
import { CASE_FIELDS, type CaseRow, step } from '../../kit/case-path.js';
import { openZaZyciem, readCase, runningClocksOf } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { accompanied, setLocalClocks, visitInput, membersOf } from '../../kit/visit-path.js';
import { aCentre } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const ending = ({ id, version }: Pick<CaseRow, 'id' | 'version'>, over: Record<string, unknown> = {}) => ({
  supportCaseId: id,
  expectedVersion: version,
  endedOn: '2026-03-10',
  reason: 'BORN_WITHOUT_CERTIFICATE',
  note: 'Dziecko urodziło się zdrowe.',
  ...over,
});

const end = (who: Caller, row: CaseRow, over: Record<string, unknown> = {}) =>
  who.do<CaseRow>('endZaZyciem', 'EndZaZyciemInput', ending(row, over), CASE_FIELDS);

const appliedTo = (who: Caller, { family }: CaseRow, appliedOn: string) =>
  openZaZyciem(who, { newFamily: null, familyId: family.id, appliedOn });

/** A family supported by consent, visited on 5 March, that applied on 6 March; it is 10 March. */
const both = async () => {
  const office = await accompanied(server, true);
  server.setToday('2026-03-06');
  const applied = await appliedTo(office.director, office.supportCase, '2026-03-06');
  server.setToday('2026-03-10');
  return { ...office, applied };
};

/** A family that applied on 2 March, was visited on 5 March and agreed on 6 March; it is 10 March. */
const agreedLater = async () => {
  server.setToday('2026-03-02');
  const staff = await aCentre(server);
  const { socialWorker, director, assistant } = staff;
  await setLocalClocks(staff.centre);
  const opened = await openZaZyciem(socialWorker);
  const input = { supportCaseId: opened.id, assistantId: assistant.staffMemberId, expectedVersion: opened.version };
  await director.do('assignAssistant', 'AssignAssistantInput', input);
  server.setToday('2026-03-05');
  const memberIds = await membersOf(director, opened.family.id);
  await assistant.do('recordFirstVisit', 'RecordFirstVisitInput', visitInput(opened.id, memberIds, '2026-03-05'));
  server.setToday('2026-03-06');
  const row = await readCase<CaseRow>(director, opened.id, CASE_FIELDS);
  const agreed = await step(socialWorker, row, 'recordSupportConsent', { signedOn: '2026-03-06' });
  server.setToday('2026-03-10');
  return { ...staff, memberIds, agreed };
};

describe('L8 A9 an application „Za życiem” ends alone', () => {
  test('with its day and reason, and the ordinary case goes on with its clocks untouched', async () => {
    const { socialWorker, director, assistant, applied, memberIds } = await both();
    const before = await runningClocksOf(director, applied);
    const ended = await end(socialWorker, applied);
    expect(ended).toMatchObject({ stage: 'IN_SUPPORT', track: 'ORDINARY', version: applied.version + 1 });
    expect(await runningClocksOf(director, ended)).toEqual(before);
    expect(before).toEqual([['CONTACT', '2026-03-12']]);
    expect(
      await readCase(
        socialWorker,
        ended.id,
        'closedOn legalBases { kind validFrom validTo } zaZyciemApplications { endedOn endReason endNote }',
      ),
    ).toEqual({
      closedOn: null,
      legalBases: [
        { kind: 'ZA_ZYCIEM', validFrom: '2026-03-06', validTo: '2026-03-09' },
        { kind: 'CONSENT', validFrom: '2026-03-02', validTo: null },
      ],
      zaZyciemApplications: [
        { endedOn: '2026-03-10', endReason: 'BORN_WITHOUT_CERTIFICATE', endNote: 'Dziecko urodziło się zdrowe.' },
      ],
    });
    await assistant.do('recordVisit', 'RecordVisitInput', { ...visitInput(ended.id, memberIds, '2026-03-10'), kind: 'REGULAR' });
    expect(ended.viewerMay).not.toContain('END_ZA_ZYCIEM');
  });

  test('a family that began by it and agreed since is supported by consent, and the weekly clock runs from that day', async () => {
    const { socialWorker, director, agreed } = await agreedLater();
    expect(agreed.track).toBe('ZA_ZYCIEM');
    expect(await runningClocksOf(director, agreed)).toEqual([]);
    expect(await end(socialWorker, agreed, { reason: 'ORDINARY_SUPPORT' })).toMatchObject({
      stage: 'IN_SUPPORT',
      track: 'ORDINARY',
    });
    expect(await runningClocksOf(director, agreed)).toEqual([['CONTACT', '2026-03-17']]);
  });

  test('alone it does not: the case is closed instead, as any other', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await openZaZyciem(socialWorker);
    expect(opened.viewerMay).not.toContain('END_ZA_ZYCIEM');
    await socialWorker.refused('ZA_ZYCIEM_ALONE', 'endZaZyciem', 'EndZaZyciemInput', ending(opened, { endedOn: '2026-03-02' }));
    expect(await step(director, opened, 'closeCase')).toMatchObject({ stage: 'CLOSED' });
  });

  test('nothing ends that is not there, twice, before it began, in the future, or under a visit that only it entitles', async () => {
    const { socialWorker, assistant, director, applied, supportCase } = await both();
    const blamed = async (code: Parameters<Caller['refused']>[0], row: CaseRow, over: Record<string, unknown>) =>
      (await socialWorker.refused(code, 'endZaZyciem', 'EndZaZyciemInput', ending(row, over)))['field'];
    expect(await blamed('PERIOD_INVALID', applied, { endedOn: '2026-03-05' })).toBe('input.endedOn');
    expect(await blamed('DATE_IN_FUTURE', applied, { endedOn: '2026-03-11' })).toBe('input.endedOn');
    await blamed('CONFLICT', { ...applied, version: 1 }, {});
    await assistant.refused('FORBIDDEN', 'endZaZyciem', 'EndZaZyciemInput', ending(applied));
    const ended = await end(socialWorker, applied);
    await blamed('NO_ZA_ZYCIEM', ended, {});
    expect(ended.id).toBe(supportCase.id);
    const { agreed, ...other } = await agreedLater();
    const bare = await other.socialWorker.refused(
      'VISIT_WITHOUT_BASIS',
      'endZaZyciem',
      'EndZaZyciemInput',
      ending(agreed, { endedOn: '2026-03-04' }),
    );
    expect(bare).toMatchObject({ field: 'input.endedOn', facts: { day: '2026-03-05' } });
    expect(await readCase(director, ended.id, 'currentBasis { kind }')).toEqual({ currentBasis: { kind: 'CONSENT' } });
  });

  test('a second application may follow the one that ended', async () => {
    const { socialWorker, director, applied } = await both();
    await end(socialWorker, applied);
    expect(await appliedTo(director, applied, '2026-03-10')).toMatchObject({ id: applied.id, track: 'ORDINARY' });
    expect(await readCase(director, applied.id, 'zaZyciemApplications { appliedOn endedOn }')).toEqual({
      zaZyciemApplications: [
        { appliedOn: '2026-03-10', endedOn: null },
        { appliedOn: '2026-03-06', endedOn: '2026-03-10' },
      ],
    });
  });
});

describe('L8 N2 the end of an application is corrected by two people', () => {
  const what = 'ZA_ZYCIEM';
  const ENDED = 'legalBases { kind validFrom validTo } zaZyciemApplications { applicant documentName endedOn endReason endNote }';

  test('L8 N2 its day moves the ledger and the clock of the consent that was left; what is left out stays', async () => {
    const { socialWorker, director, agreed } = await agreedLater();
    await end(socialWorker, agreed);
    expect(await runningClocksOf(director, agreed)).toEqual([['CONTACT', '2026-03-17']]);
    const over = { endedOn: '2026-03-08', endReason: 'RESIGNED', endNote: null, documentName: 'karta przebiegu ciąży' };
    await propose(socialWorker, agreed.id, what, over);
    await decide(director, agreed.id, 'CONFIRMED');
    const left = { endedOn: undefined, endReason: undefined, endNote: undefined, documentName: undefined };
    await propose(socialWorker, agreed.id, what, { ...left, applicant: 'ojciec' });
    await decide(director, agreed.id, 'CONFIRMED');
    expect((await amendmentsOf(director, agreed.id)).map(({ fields }) => fields.map(({ field }) => field).toSorted())).toEqual([
      ['applicant'],
      ['documentName', 'endNote', 'endReason', 'endedOn'],
    ]);
    expect(await readCase(director, agreed.id, ENDED)).toEqual({
      legalBases: [
        { kind: 'CONSENT', validFrom: '2026-03-06', validTo: null },
        { kind: 'ZA_ZYCIEM', validFrom: '2026-03-02', validTo: '2026-03-07' },
      ],
      zaZyciemApplications: [{ applicant: 'ojciec', ...over }],
    });
    expect(await runningClocksOf(director, agreed)).toEqual([['CONTACT', '2026-03-15']]);
  });

  test('L8 N2 beside a consent it never stopped a clock, so a correction of its days moves none', async () => {
    const { socialWorker, director, applied } = await both();
    await end(socialWorker, applied);
    const clocks = await runningClocksOf(director, applied);
    await propose(socialWorker, applied.id, what, { appliedOn: '2026-03-07', endedOn: '2026-03-09' });
    await decide(director, applied.id, 'CONFIRMED');
    expect(clocks.map(([kind]) => kind)).toContain('CONTACT');
    expect(await runningClocksOf(director, applied)).toEqual(clocks);
  });

  test('L8 N2 the rules of ending are asked: no future, not before it began, no visit left bare, and no end taken away', async () => {
    const { socialWorker, agreed } = await agreedLater();
    await end(socialWorker, agreed);
    const blamed = (code: Parameters<Caller['refused']>[0], over: Record<string, unknown>) =>
      refusedProposal(code, socialWorker, agreed.id, { what, ...over });
    const field = 'input.endedOn';
    expect(await blamed('DATE_IN_FUTURE', { endedOn: '2026-03-11' })).toMatchObject({ field });
    expect(await blamed('PERIOD_INVALID', { endedOn: '2026-03-01' })).toMatchObject({ field });
    expect(await blamed('VISIT_WITHOUT_BASIS', { endedOn: '2026-03-05' })).toMatchObject({ field, facts: { day: '2026-03-05' } });
    expect(await blamed('ZA_ZYCIEM_END_MISMATCH', { endedOn: null })).toMatchObject({ field });
    expect(await blamed('ZA_ZYCIEM_END_MISMATCH', { endReason: null })).toMatchObject({ field: 'input.endReason' });
  });

  test('L8 N2 it reaches into no later application, and one that lasts has no end to correct', async () => {
    const { socialWorker, director, applied } = await both();
    await end(socialWorker, applied);
    const { zaZyciemApplications: former } = await readCase<{ zaZyciemApplications: { id: string }[] }>(
      director,
      applied.id,
      'zaZyciemApplications { id appliedOn endReason }',
    );
    await appliedTo(director, applied, '2026-03-10');
    server.setToday('2026-03-12');
    const { id: applicationId, ...formerly } = former[0] ?? { id: '' };
    const longer = { what, applicationId, ...formerly, endedOn: '2026-03-11' } as const;
    expect(await refusedProposal('LEGAL_BASIS_OVERLAPS', socialWorker, applied.id, longer)).toMatchObject({
      field: 'input.endedOn',
    });
    for (const [key, value] of Object.entries({ endedOn: '2026-03-11', endReason: 'RESIGNED', endNote: 'Nieaktualne.' }))
      expect(await refusedProposal('ZA_ZYCIEM_END_MISMATCH', socialWorker, applied.id, { what, [key]: value })).toMatchObject({
        field: `input.${key}`,
      });
  });
});

describe('L27 A9 what an application asks for', () => {
  test('L6 any document of a pregnancy by its own name and no specialty, registered by the director', async () => {
    const { director } = await aCentre(server);
    const opened = await openZaZyciem(director, { physicianSpecialty: null, documentName: 'karta przebiegu ciąży' });
    expect(
      await readCase(
        director,
        opened.id,
        'zaZyciemApplications { certificateKind documentName physicianSpecialty writtenAuthorizationOn }',
      ),
    ).toEqual({
      zaZyciemApplications: [
        {
          certificateKind: 'PREGNANCY',
          documentName: 'karta przebiegu ciąży',
          physicianSpecialty: null,
          writtenAuthorizationOn: null,
        },
      ],
    });
  });

  test('no authorisation; it is written down once, when somebody is to act; a wrong day is corrected by two people, and no later entry is lost', async () => {
    const { socialWorker, director } = await aCentre(server);
    const opened = await openZaZyciem(socialWorker);
    const authorize = (row: CaseRow, authorizedOn: string) =>
      socialWorker.do<CaseRow>(
        'recordAuthorization',
        'RecordAuthorizationInput',
        { supportCaseId: row.id, expectedVersion: row.version, authorizedOn },
        CASE_FIELDS,
      );
    server.setToday('2026-03-09');
    const late = { supportCaseId: opened.id, expectedVersion: opened.version, authorizedOn: '2026-03-10' };
    expect(await socialWorker.refused('DATE_IN_FUTURE', 'recordAuthorization', 'RecordAuthorizationInput', late)).toMatchObject({
      field: 'input.authorizedOn',
    });
    const authorized = await authorize(opened, '2026-03-09');
    expect(authorized).toMatchObject({ stage: 'BASIS_GRANTED', version: opened.version + 1 });
    const again = { supportCaseId: opened.id, expectedVersion: authorized.version, authorizedOn: '2026-03-08' };
    expect(
      await socialWorker.refused('AUTHORIZATION_RECORDED', 'recordAuthorization', 'RecordAuthorizationInput', again),
    ).toMatchObject({ field: 'input.authorizedOn', facts: { day: '2026-03-09' } });
    await propose(socialWorker, opened.id, 'ZA_ZYCIEM', { writtenAuthorizationOn: '2026-03-08' });
    await decide(director, opened.id, 'CONFIRMED');
    expect(await readCase(director, opened.id, 'zaZyciemApplications { writtenAuthorizationOn }')).toEqual({
      zaZyciemApplications: [{ writtenAuthorizationOn: '2026-03-08' }],
    });
  });

  test('A9 N2 a correction that waits does not write over an authorisation recorded meanwhile: it is refused and proposed anew', async () => {
    const { socialWorker, director } = await aCentre(server);
    const { id } = await openZaZyciem(socialWorker);
    server.setToday('2026-03-09');
    const { version } = await propose(socialWorker, id, 'ZA_ZYCIEM', { writtenAuthorizationOn: '2026-03-05' });
    const meanwhile = { supportCaseId: id, expectedVersion: version, authorizedOn: '2026-03-09' };
    await socialWorker.do('recordAuthorization', 'RecordAuthorizationInput', meanwhile);
    await refusedToConfirm('RECORD_CHANGED_SINCE', director, id);
    expect((await amendmentsOf(director, id)).map(({ outcome }) => outcome)).toEqual([null]);
    expect(await readCase(director, id, 'zaZyciemApplications { writtenAuthorizationOn }')).toEqual({
      zaZyciemApplications: [{ writtenAuthorizationOn: '2026-03-09' }],
    });
    await decide(director, id, 'REFUSED', 'Upoważnienie zapisano już osobno.');
    await propose(socialWorker, id, 'ZA_ZYCIEM', { writtenAuthorizationOn: '2026-03-05' });
    await decide(director, id, 'CONFIRMED');
    expect(await readCase(director, id, 'zaZyciemApplications { writtenAuthorizationOn }')).toEqual({
      zaZyciemApplications: [{ writtenAuthorizationOn: '2026-03-05' }],
    });
  });

  test('only where there is an application', async () => {
    const { socialWorker, supportCase } = await accompanied(server);
    const row = await readCase<CaseRow>(socialWorker, supportCase.id, CASE_FIELDS);
    await socialWorker.refused('NO_ZA_ZYCIEM', 'recordAuthorization', 'RecordAuthorizationInput', {
      supportCaseId: row.id,
      expectedVersion: row.version,
      authorizedOn: '2026-03-02',
    });
  });
});
