import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { propose } from '../../kit/appointing.js';
import type { Caller } from '../../kit/caller.js';
import { aCaseAfter, CASE_FIELDS, type CaseRow, newFamily, step } from '../../kit/case-path.js';
import { noticesOf, readCase, refusedStep, withRule } from '../../kit/case-steps.js';
import { startServer, type TestServer } from '../../kit/server.js';
import { aCentre, type World } from '../../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

const MUTATION = ['decideOnRequest', 'DecideOnRequestInput'] as const;

const decision = (
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  outcome = 'RETURNED',
  reason = 'Opisz, co już próbowano.',
) => ({
  supportCaseId: id,
  expectedVersion: version,
  outcome,
  reason,
});

const decide = (who: Caller, ...args: Parameters<typeof decision>) =>
  who.do<CaseRow>(...MUTATION, decision(...args), CASE_FIELDS);

const REQUESTS = `requests { requestedOn justification requestedBy { id }
  decision { outcome reason decidedOn decidedBy { id } } } request { justification decision { outcome } }`;

const ofUnit = (unitId: string) => ({ newFamily: { ...newFamily(), unitId } });

const aHead = async (centre: World, unitId: string, over = {}) =>
  centre.hire('Kierowniczka działu', { role: 'UNIT_HEAD', unitId, ...over });

describe('A8 a request for an assistant is returned or refused, and not only granted', () => {
  test('A8 returned with remarks: the social worker is told, reads them and files anew, and both requests stay', async () => {
    const { director, socialWorker } = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    server.setToday('2026-03-04');
    const returned = await decide(director, requested);
    expect(returned).toMatchObject({ stage: 'BASIS_GRANTED', version: requested.version + 1 });
    expect(await noticesOf(socialWorker)).toContain('REQUEST_RETURNED');
    const waits = await readCase<{ viewerMay: string[] }>(socialWorker, requested.id, 'awaitedDecision viewerMay');
    expect(waits).toMatchObject({ awaitedDecision: null, viewerMay: expect.arrayContaining(['REQUEST_ASSISTANT']) as string[] });
    server.setToday('2026-03-05');
    const again = { requestedOn: '2026-03-05', justification: 'Próbowano już terapii rodzinnej.' };
    expect(await step(socialWorker, returned, 'requestAssistant', again)).toMatchObject({ stage: 'REQUESTED' });
    const [by, from] = [{ id: director.staffMemberId }, { id: socialWorker.staffMemberId }];
    expect(await readCase(socialWorker, requested.id, REQUESTS)).toEqual({
      requests: [
        { requestedOn: '2026-03-05', justification: again.justification, requestedBy: from, decision: null },
        {
          requestedOn: '2026-03-02',
          justification: 'Rodzina chce pomocy.',
          requestedBy: from,
          decision: { outcome: 'RETURNED', reason: 'Opisz, co już próbowano.', decidedOn: '2026-03-04', decidedBy: by },
        },
      ],
      request: { justification: again.justification, decision: null },
    });
  });

  test('A8 refused with a reason: the family gets no assistant until there is another request', async () => {
    const { director, socialWorker, assistant } = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    const refused = await decide(director, requested, 'REFUSED', 'Wystarczy praca socjalna.');
    expect(await noticesOf(socialWorker)).toContain('REQUEST_REFUSED');
    expect(await readCase(socialWorker, refused.id, 'request { decision { outcome reason } }')).toEqual({
      request: { decision: { outcome: 'REFUSED', reason: 'Wystarczy praca socjalna.' } },
    });
    await director.refused('REQUEST_REQUIRED', 'assignAssistant', 'AssignAssistantInput', {
      supportCaseId: refused.id,
      expectedVersion: refused.version,
      assistantId: assistant.staffMemberId,
    });
  });

  test('A8 only a request that waits is decided, by whoever may assign, once, with a reason, on the version that was seen', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    await withRule(centre, 'QUALIFICATION', null);
    const consented = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await director.refused('REQUEST_REQUIRED', ...MUTATION, decision(consented));
    const requested = await step(socialWorker, consented, 'requestAssistant');
    await socialWorker.refused('FORBIDDEN', ...MUTATION, decision(requested));
    await director.refused('BAD_USER_INPUT', ...MUTATION, decision(requested, 'RETURNED', ' '));
    await director.refused('CONFLICT', ...MUTATION, decision(consented));
    const returned = await decide(director, requested);
    await director.refused('REQUEST_REQUIRED', ...MUTATION, decision(returned));
    const qualified = await step(director, await step(socialWorker, returned, 'requestAssistant'), 'qualifyFamily');
    await director.refused('CASE_STAGE_MISMATCH', ...MUTATION, decision(qualified));
  });

  test('A8 where a court has ordered meanwhile there is no request to decide on', async () => {
    const { director, socialWorker } = await aCentre(server);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    const ordered = await step(socialWorker, requested, 'recordCourtOrder');
    await director.refused('TRACK_NEEDS_NO_REQUEST', ...MUTATION, decision(ordered));
  });

  test('A8 whoever leads the case is told beside whoever filed the request and does not see the family any more', async () => {
    const { centre, director, socialWorker } = await aCentre(server);
    const next = await centre.hire('Następczyni', { role: 'SOCIAL_WORKER' });
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    await director.do(
      'handOverCases',
      'HandOverCasesInput',
      {
        socialWorkerId: next.staffMemberId,
        from: '2026-03-02',
        note: 'Do uzupełnienia.',
        cases: [{ supportCaseId: requested.id }],
      },
      'id',
    );
    const { version } = await readCase<CaseRow>(next, requested.id, 'version');
    await decide(director, { id: requested.id, version });
    expect(await noticesOf(next)).toContain('REQUEST_RETURNED');
    expect(await noticesOf(socialWorker)).toContain('REQUEST_RETURNED');
    const { family } = requested;
    await socialWorker.ask(`{ family(id: "${family.id}") { id } }`).then(({ errors }) => expect(errors).toHaveLength(1));
    expect(await step(next, await readCase<CaseRow>(next, requested.id, CASE_FIELDS), 'requestAssistant')).toMatchObject({
      stage: 'REQUESTED',
    });
  });

  test('A8 the head of the unit decides in the own unit and finds no case of another one', async () => {
    const { centre, socialWorker } = await aCentre(server);
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const [own, other] = [await aHead(centre, north), await aHead(centre, south)];
    const requested = await aCaseAfter(socialWorker, 'requestAssistant', ofUnit(north));
    await other.refused('NOT_FOUND', ...MUTATION, decision(requested));
    expect(await decide(own, requested)).toMatchObject({ stage: 'BASIS_GRANTED' });
    await refusedStep('FORBIDDEN', own, requested, 'requestAssistant');
  });
});

describe('U4 everybody who may decide is told, by right and by reach', () => {
  test('U4 the director, an acting one and the head of the unit are told of a request; nobody else is', async () => {
    const { centre, director, socialWorker, assistant, admin } = await aCentre(server);
    const [north, south] = [await centre.withUnit('Północ'), await centre.withUnit('Południe')];
    const team = await centre.withUnit('Zespół', north);
    const acting = await centre.hire('Zastępczyni', { role: 'DIRECTOR', acting: true });
    const [above, elsewhere] = [await aHead(centre, north), await aHead(centre, south)];
    const unpapered = await aHead(centre, north, { authorized: false });
    await aCaseAfter(socialWorker, 'requestAssistant', ofUnit(team));
    const told = [];
    for (const who of [director, acting, above, elsewhere, unpapered, socialWorker, assistant, admin])
      told.push((await noticesOf(who)).includes('ASSISTANT_REQUESTED'));
    expect(told).toEqual([true, true, true, false, false, false, false, false]);
  });

  test('U4 of a restricted family the heads of its units are not told, and whoever filed it themselves is not', async () => {
    const { centre, director } = await aCentre(server);
    const north = await centre.withUnit('Północ');
    const head = await aHead(centre, north);
    const second = await centre.hire('Druga dyrektorka', { role: 'DIRECTOR' });
    const consented = await aCaseAfter(director, 'recordSupportConsent', ofUnit(north));
    await centre.inside((em) => em.execute('update family set restricted = true where id = ?', [consented.family.id]));
    await step(director, consented, 'requestAssistant');
    expect(await noticesOf(head)).not.toContain('ASSISTANT_REQUESTED');
    expect(await noticesOf(second)).toContain('ASSISTANT_REQUESTED');
    expect(await noticesOf(director)).not.toContain('ASSISTANT_REQUESTED');
  });

  test('U4 a notice of a proposed function names whom it is for, since it is on their page that one decides', async () => {
    const { centre, director, admin } = await aCentre(server);
    const chosen = await centre.hire('Kandydatka', { role: 'SOCIAL_WORKER' });
    await propose(admin, chosen.staffMemberId, 'DIRECTOR');
    const { notifications } = await director.get<{ notifications: { nodes: unknown[] } }>(
      '{ notifications { nodes { kind proposedFor { id } } } }',
    );
    expect(notifications.nodes).toEqual([{ kind: 'APPOINTMENT_PROPOSED', proposedFor: { id: chosen.staffMemberId } }]);
  });
});
