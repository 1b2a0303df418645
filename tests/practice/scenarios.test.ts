import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, aCaseAfter, aCaseToAssign, newFamily, step, type CaseRow } from '../kit/case-path.js';
import { openZaZyciem, readCase, refusedStep } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompaniedFamily, anOffice, assign, firstVisit, MONDAY, radarOf, RULES_OF_ZIELONKI, setRule } from './office.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('scenario 1 of domain.md 3.2', () => {
  test.each([
    ['Zielonki', true],
    ['Raków', false],
  ])(
    'A14 D1 %s: a first visit on the fifteenth day is a breach of a local rule only where there is such a rule',
    async (_, ruled) => {
      const { socialWorker, director, assistant } = await anOffice(server);
      if (ruled) for (const [key, days] of RULES_OF_ZIELONKI) await setRule(director, key, days);
      const row = await aCaseToAssign(socialWorker, director);
      await assign(director, row, assistant);
      server.setToday('2026-03-17');
      const { overdue } = await radarOf(director);
      expect(overdue.map(({ kind, origin, source }) => [kind, origin, source])).toEqual(
        ruled ? [['FIRST_VISIT', 'LOCAL', 'zarządzenie kierownika nr 3/2026']] : [],
      );
      await firstVisit(
        assistant,
        row,
        '2026-03-17',
        ruled ? { socialWorkerId: socialWorker.staffMemberId, areasOfChange: ['Szkoła.'] } : {},
      );
      const { deadlines } = await readCase<{ deadlines: { kind: string; dueOn: string; metOn: string | null }[] }>(
        director,
        row.id,
        'deadlines { kind dueOn metOn }',
      );
      expect(deadlines.filter(({ kind }) => kind === 'FIRST_VISIT')).toEqual(
        ruled ? [{ kind: 'FIRST_VISIT', dueOn: '2026-03-16', metOn: '2026-03-17' }] : [],
      );
    },
  );
});

describe('scenario 2 of domain.md 3.2', () => {
  test('A5 A6 A9 Zielonki: Za życiem needs no interview, ordinary support needs interview and consent, and a refusal may be left unreported with a reason', async () => {
    const { socialWorker, director } = await anOffice(server);
    for (const [key, days] of RULES_OF_ZIELONKI) await setRule(director, key, days);
    expect(await openZaZyciem(socialWorker)).toMatchObject({ track: 'ZA_ZYCIEM', stage: 'BASIS_GRANTED' });
    const ordinary = await aCase(socialWorker, { newFamily: newFamily('Zwykła') });
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, ordinary, 'recordSupportConsent');
    await refusedStep('INTERVIEW_REQUIRED', socialWorker, ordinary, 'requestAssistant');
    const offered = await aCaseAfter(socialWorker, 'presentOffer', { newFamily: newFamily('Bezzgody') });
    await refusedStep('CONSENT_REQUIRED', socialWorker, offered, 'requestAssistant');
    const refused = await step(socialWorker, await step(socialWorker, ordinary, 'recordFamilyInterview'), 'recordConsentRefusal');
    const { refusals } = await readCase<{ refusals: { id: string }[] }>(director, refused.id, 'refusals { id }');
    await director.do('decideOnCourtNotification', 'DecideOnCourtNotificationInput', {
      supportCaseId: refused.id,
      expectedVersion: refused.version,
      refusalId: refusals[0]?.id,
      decision: 'DO_NOT_NOTIFY',
      reason: 'Rodzina korzysta z pomocy poradni.',
    });
    expect(await readCase(director, refused.id, 'refusals { decision decisionReason }')).toEqual({
      refusals: [{ decision: 'DO_NOT_NOTIFY', decisionReason: 'Rodzina korzysta z pomocy poradni.' }],
    });
  });

  test('A7 Rawa: an order opens without consent, and converts what consent had opened', async () => {
    const staff = await anOffice(server);
    const { socialWorker, director, assistant } = staff;
    const ordered = await step(socialWorker, await aCase(socialWorker), 'recordCourtOrder');
    await assign(director, ordered, assistant);
    expect(await readCase(director, ordered.id, 'stage track consents { id }')).toEqual({
      stage: 'ASSIGNED',
      track: 'COURT',
      consents: [],
    });
    const agreed = await accompaniedFamily(staff, { newFamily: newFamily('Zgodna') });
    await step(socialWorker, await readCase<CaseRow>(director, agreed.id, 'id version'), 'recordCourtOrder', {
      issuedOn: '2026-03-02',
    });
    expect(await readCase(director, agreed.id, 'track stage currentBasis { kind }')).toEqual({
      track: 'COURT',
      stage: 'ASSIGNED',
      currentBasis: { kind: 'COURT_ORDER' },
    });
  });
});

describe('scenario 3 of domain.md 3.2, without subscriptions', () => {
  test('G2 Łódź: an assistant and a head see the family of their own division and not the other’s, an acting deputy sees only between her dates, and an authorisation that expired or was withdrawn closes requests', async () => {
    const { centre, director } = await anOffice(server);
    const [second, third] = [await centre.withUnit('II Wydział'), await centre.withUnit('III Wydział')];
    const [assistant, socialWorker, stranger, assistantThere, socialWorkerThere, deputy] = await Promise.all([
      centre.hire('Asystentka', { role: 'FAMILY_ASSISTANT', unitId: third }),
      centre.hire('Pracownica', { role: 'SOCIAL_WORKER', unitId: third }),
      centre.hire('Kierownik z II', { role: 'UNIT_HEAD', unitId: second }),
      centre.hire('Asystent z II', { role: 'FAMILY_ASSISTANT', unitId: second }),
      centre.hire('Pracownica z II', { role: 'SOCIAL_WORKER', unitId: second }),
      centre.hire('p.o. zastępcy', {
        role: 'UNIT_HEAD',
        unitId: third,
        acting: true,
        validFrom: '2026-03-05' as never,
        validTo: '2026-03-31' as never,
      }),
    ]);
    const row = await accompaniedFamily(
      { director, socialWorker, assistant },
      { newFamily: { ...newFamily('Trzeciowydziałowa'), unitId: third } },
    );
    const theirs = await accompaniedFamily(
      { director, socialWorker: socialWorkerThere, assistant: assistantThere },
      { newFamily: { ...newFamily('Drugowydziałowa'), unitId: second } },
    );
    const sees = async (who: typeof deputy, day: string, { id } = row) => {
      server.setToday(day);
      const { data } = await who.ask<{ supportCase: { id: string } | null }>('query($id: ID!) { supportCase(id: $id) { id } }', {
        id,
      });
      return data?.supportCase?.id === id;
    };
    expect([await sees(stranger, '2026-03-10'), await sees(stranger, '2026-03-10', theirs)]).toEqual([false, true]);
    expect(await sees(deputy, '2026-03-10', theirs)).toBe(false);
    expect([await sees(assistant, '2026-03-10'), await sees(assistant, '2026-03-10', theirs)]).toEqual([true, false]);
    expect([await sees(assistantThere, '2026-03-10'), await sees(assistantThere, '2026-03-10', theirs)]).toEqual([false, true]);
    expect([
      await sees(deputy, '2026-03-04'),
      await sees(deputy, '2026-03-05'),
      await sees(deputy, '2026-03-31'),
      await sees(deputy, '2026-04-01'),
    ]).toEqual([false, true, true, false]);
    // An authorisation closes requests by its last day alone …
    server.setToday('2026-03-10');
    const closed = async (who: typeof deputy) =>
      (await who.ask('{ families { totalCount } }')).errors.map(({ extensions }) => extensions['code']);
    const temporary = await centre.hire('Asystentka na czas', { role: 'FAMILY_ASSISTANT', unitId: third, authorized: false });
    await director.do(
      'authorizeDataAccess',
      'AuthorizeDataAccessInput',
      {
        staffMemberId: temporary.staffMemberId,
        grantedOn: '2026-03-10',
        secrecyUndertakenOn: '2026-03-10',
        validTo: '2026-03-20',
      },
      'id',
    );
    const ofHers = await accompaniedFamily(
      { director, socialWorker, assistant: temporary },
      { newFamily: { ...newFamily('Czasowa'), unitId: third } },
    );
    expect([await sees(temporary, '2026-03-20', ofHers), await closed(temporary)]).toEqual([true, []]);
    expect([await sees(temporary, '2026-03-21', ofHers), await closed(temporary)]).toEqual([
      false,
      ['DATA_AUTHORIZATION_MISSING'],
    ]);
    // … and on the day on which it is withdrawn.
    server.setToday('2026-03-10');
    const { staffMember } = await director.get<{ staffMember: { authorizations: { id: string; version: number }[] } }>(
      'query($id: ID!) { staffMember(id: $id) { authorizations { id version } } }',
      { id: assistant.staffMemberId },
    );
    const [paper] = staffMember.authorizations;
    await director.do(
      'withdrawDataAuthorization',
      'WithdrawDataAuthorizationInput',
      { authorizationId: paper?.id, expectedVersion: paper?.version },
      'id',
    );
    expect(await closed(assistant)).toEqual(['DATA_AUTHORIZATION_MISSING']);
    expect(await sees(assistant, '2026-03-10')).toBe(false);
  });
});

describe('scenario 4 of domain.md 3.2', () => {
  test('G4 of two assignments at once only one becomes the fifteenth family', async () => {
    const staff = await anOffice(server);
    const { socialWorker, director, assistant } = staff;
    const ordered = async (number: number) =>
      step(
        socialWorker,
        await aCase(socialWorker, { newFamily: newFamily(`Rodzina${'ABCDEFGHIJKLMNOPQR'[number]}`) }),
        'recordCourtOrder',
      );
    for (let number = 0; number < 14; number += 1) await assign(director, await ordered(number), assistant);
    const both = await Promise.all([ordered(14), ordered(15)]);
    const answers = await Promise.all(
      both.map((row) =>
        director.ask('mutation($input: AssignAssistantInput!) { assignAssistant(input: $input) { id } }', {
          input: {
            idempotencyKey: crypto.randomUUID(),
            supportCaseId: row.id,
            expectedVersion: row.version,
            assistantId: assistant.staffMemberId,
          },
        }),
      ),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']))).toEqual([
      'CASELOAD_LIMIT_REACHED',
    ]);
    const { assistantCaseloads } = await director.get<{ assistantCaseloads: readonly object[] }>(
      '{ assistantCaseloads { assistant { id } families countedFamilies limit } }',
    );
    expect(assistantCaseloads).toEqual([
      { assistant: { id: assistant.staffMemberId }, families: 15, countedFamilies: 15, limit: 15 },
    ]);
  });

  test('G6 nobody is assistant and social worker of one centre, whichever they are first', async () => {
    const { admin, assistant, socialWorker } = await anOffice(server);
    for (const [who, role] of [
      [assistant, 'SOCIAL_WORKER'],
      [socialWorker, 'FAMILY_ASSISTANT'],
    ] as const) {
      const post = { staffMemberId: who.staffMemberId, role, validFrom: MONDAY };
      await admin.refused('ROLES_NOT_COMBINABLE', 'appointStaffMember', 'AppointStaffMemberInput', post);
    }
  });
});
