import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ASKING_KINDS, type AskingKind, isAsking } from '@asysta/schema/notifications/codes';
import { askedFor } from '@asysta/services/modules/notifications/index';
import { decide as decideOnCorrection, latestAmendment, propose as proposeCorrection } from '../kit/amending.js';
import { confirm, propose as proposeFunction } from '../kit/appointing.js';
import { proposeAnnulment } from '../kit/annulling.js';
import type { Caller } from '../kit/caller.js';
import { aCaseAfter, type CaseRow, step } from '../kit/case-path.js';
import { noticeRowsOf, readCase, withRule } from '../kit/case-steps.js';
import { startServer, type TestServer } from '../kit/server.js';
import { accompanied, assignedCase } from '../kit/visit-path.js';
import { aCentre } from '../kit/world.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.setToday('2026-03-02'));
afterAll(() => server.stop());

type Office = Awaited<ReturnType<typeof aCentre>>;

/** What was asked of an office: its answer, by the director, is what settles the notices. */
interface Asked {
  readonly answer: (decider: Caller) => Promise<unknown>;
}

const seenBy = async (who: Caller, { id }: Pick<CaseRow, 'id'>) => {
  const { version } = await readCase<CaseRow>(who, id, 'version');
  return { supportCaseId: id, expectedVersion: version };
};

const assigning =
  (row: Pick<CaseRow, 'id'>, { assistant }: Pick<Office, 'assistant'>) =>
  async (who: Caller) =>
    who.do('assignAssistant', 'AssignAssistantInput', { ...(await seenBy(who, row)), assistantId: assistant.staffMemberId });

const REASON = 'Nie mogę tu dłużej pracować.';
const askForRelief = async ({ assistant }: Pick<Office, 'assistant'>, row: Pick<CaseRow, 'id'>) =>
  assistant.do('requestRelief', 'RequestReliefInput', { ...(await seenBy(assistant, row)), reason: REASON });

/** One way to ask for each decision, and its answer; a kind of notice that asks and is not listed here does not compile. */
const QUESTIONS: Readonly<Record<AskingKind, (office: Office) => Promise<Asked>>> = {
  ASSISTANT_REQUESTED: async (office) => {
    const row = await aCaseAfter(office.socialWorker, 'requestAssistant');
    return { answer: assigning(row, office) };
  },
  RELIEF_REQUESTED: async (office) => {
    const row = await assignedCase(office);
    await askForRelief(office, row);
    const refusal = { decision: 'REFUSED', reason: 'Nie ma innego asystenta.' };
    return {
      answer: async (who) => who.do('decideOnRelief', 'DecideOnReliefInput', { ...(await seenBy(who, row)), ...refusal }),
    };
  },
  REFUSAL_RECORDED: async ({ socialWorker }) => {
    const row = await step(socialWorker, await aCaseAfter(socialWorker, 'recordFamilyInterview'), 'recordConsentRefusal');
    const { refusals } = await readCase<{ refusals: { id: string }[] }>(socialWorker, row.id, 'refusals { id }');
    const decision = { refusalId: refusals[0]?.id, decision: 'DO_NOT_NOTIFY', reason: 'Rodzina prosi o czas.' };
    return {
      answer: async (who) =>
        who.do('decideOnCourtNotification', 'DecideOnCourtNotificationInput', { ...(await seenBy(who, row)), ...decision }),
    };
  },
  CORRECTION_PROPOSED: async ({ socialWorker }) => {
    const row = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await proposeCorrection(socialWorker, row.id, 'CONSENT', { form: 'ELECTRONIC' });
    return { answer: (who) => decideOnCorrection(who, row.id, 'CONFIRMED') };
  },
  ANNULMENT_PROPOSED: async ({ socialWorker }) => {
    const row = await aCaseAfter(socialWorker, 'recordSupportConsent');
    await proposeAnnulment(socialWorker, row.id, 'CONSENT');
    return { answer: (who) => decideOnCorrection(who, row.id, 'CONFIRMED') };
  },
  APPOINTMENT_PROPOSED: async ({ admin, socialWorker }) => {
    const proposed = await proposeFunction(admin, socialWorker.staffMemberId, 'DIRECTOR');
    return { answer: (who) => confirm(who, proposed) };
  },
};

interface Notice {
  readonly kind: AskingKind;
  readonly readAt: string | null;
  readonly settledAt: string | null;
  readonly settlement: string | null;
  readonly settledBy: { readonly displayName: string } | null;
}

const NOTICE = 'kind readAt settledAt settlement settledBy { displayName }';

const askedOf = async (who: Caller, kind: AskingKind): Promise<readonly Omit<Notice, 'kind'>[]> =>
  (await noticeRowsOf<Notice>(who, NOTICE)).filter((notice) => notice.kind === kind).map(({ kind: _, ...rest }) => rest);

const NEW = { readAt: null, settledAt: null, settlement: null, settledBy: null };

const settled = (settlement: string, displayName: string, day = '2026-03-04') => {
  const at = expect.stringContaining(day) as string;
  return { readAt: at, settledAt: at, settlement, settledBy: { displayName } };
};

/** An office with a second director, who is asked as well as the first. */
const anOffice = async () => {
  const office = await aCentre(server);
  return { ...office, second: await office.centre.hire('Druga dyrektorka', { role: 'DIRECTOR' }) };
};

describe('U4 G6 a notice that asks for a decision closes with it', () => {
  test('U4 every kind that asks is settled by exactly one rule, and no kind that only tells is', () => {
    expect(
      askedFor
        .items()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual([...ASKING_KINDS].sort());
    expect(ASKING_KINDS.every(isAsking)).toBe(true);
  });

  test.each(ASKING_KINDS)(
    'U4 G6 %s is new to everybody who was asked until one decides, and then says when and who',
    async (kind) => {
      const { second, ...office } = await anOffice();
      const { answer } = await QUESTIONS[kind](office);
      expect([await askedOf(office.director, kind), await askedOf(second, kind)]).toEqual([[NEW], [NEW]]);
      server.setToday('2026-03-04');
      await answer(office.director);
      const closed = settled('DECIDED', 'Dyrektorka');
      expect([await askedOf(office.director, kind), await askedOf(second, kind)]).toEqual([[closed], [closed]]);
    },
  );

  test.each(ASKING_KINDS)('U4 %s settled in one family or office leaves those of another as new as they were', async (kind) => {
    const [{ second, ...office }, neighbour] = [await anOffice(), await aCentre(server)];
    const { answer } = await QUESTIONS[kind](office);
    await QUESTIONS[kind](neighbour);
    const other = kind === 'APPOINTMENT_PROPOSED' ? null : await QUESTIONS[kind](office);
    await answer(office.director);
    const open = (await askedOf(second, kind)).filter(({ settledAt }) => settledAt === null);
    expect([open, await askedOf(neighbour.director, kind)]).toEqual([other ? [NEW] : [], [NEW]]);
  });

  test('U4 G6 who read it before keeps the time of reading, and is told of the decision all the same', async () => {
    const { second, ...office } = await anOffice();
    const { answer } = await QUESTIONS.ASSISTANT_REQUESTED(office);
    const [{ id } = { id: '' }] = await noticeRowsOf<{ id: string }>(second, 'id');
    await second.do('acknowledgeNotification', 'AcknowledgeNotificationInput', { notificationId: id }, 'id');
    server.setToday('2026-03-04');
    await answer(office.director);
    const read = { ...settled('DECIDED', 'Dyrektorka'), readAt: expect.stringContaining('2026-03-02') as string };
    expect(await askedOf(second, 'ASSISTANT_REQUESTED')).toEqual([read]);
  });

  test('U4 A8 a request that is qualified still waits for its assistant; one that is returned is decided', async () => {
    const { centre, director, socialWorker } = await anOffice();
    await withRule(centre, 'QUALIFICATION', null);
    const requested = await aCaseAfter(socialWorker, 'requestAssistant');
    const qualified = await step(director, requested, 'qualifyFamily');
    expect(await askedOf(director, 'ASSISTANT_REQUESTED')).toEqual([NEW]);
    server.setToday('2026-03-04');
    const returned = { outcome: 'RETURNED', reason: 'Opisz, co już próbowano.' };
    const again = await aCaseAfter(socialWorker, 'requestAssistant');
    await director.do('decideOnRequest', 'DecideOnRequestInput', { ...(await seenBy(director, again)), ...returned });
    expect(await askedOf(director, 'ASSISTANT_REQUESTED')).toEqual([NEW, settled('DECIDED', 'Dyrektorka')]);
    expect(qualified.stage).toBe('QUALIFIED');
  });

  test('U4 what waits no more without a decision lapses: taken back, withdrawn with the consent, or over with the assignment', async () => {
    const { second, director, socialWorker, ...office } = await anOffice();
    const row = await aCaseAfter(socialWorker, 'requestAssistant');
    await proposeCorrection(socialWorker, row.id, 'CONSENT', { form: 'ELECTRONIC' });
    const accompaniedRow = await assignedCase({ director, socialWorker, ...office });
    await askForRelief(office, accompaniedRow);
    server.setToday('2026-03-04');
    await socialWorker.do('takeAmendmentBack', 'TakeAmendmentBackInput', await latestAmendment(socialWorker, row.id));
    expect(await askedOf(second, 'ASSISTANT_REQUESTED')).toContainEqual(NEW);
    const taken = await readCase<CaseRow>(socialWorker, row.id, 'id version');
    await step(socialWorker, taken, 'withdrawSupportConsent', { withdrawnOn: '2026-03-04' });
    const helped = await readCase<CaseRow>(socialWorker, accompaniedRow.id, 'id version');
    await step(socialWorker, helped, 'closeCase', { closedOn: '2026-03-04', reason: 'MOVED_AWAY' });
    const lapsed = settled('LAPSED', 'Pracownica socjalna');
    expect(await askedOf(second, 'CORRECTION_PROPOSED')).toEqual([lapsed]);
    expect(await askedOf(second, 'ASSISTANT_REQUESTED')).toContainEqual(lapsed);
    expect(await askedOf(second, 'RELIEF_REQUESTED')).toEqual([lapsed]);
  });
});

const TURNS = 'awaitedDecision turns { turn decision function personId isViewers }';

describe('U4 G6 a correction that waits for its second person is a decision the case waits for', () => {
  test('U4 G6 the card says for whom it waits, beside whose turn it is anyway, and until it is decided', async () => {
    const { director, assistant, socialWorker, supportCase } = await accompanied(server);
    await proposeCorrection(socialWorker, supportCase.id, 'CONSENT', { form: 'ELECTRONIC' });
    const works = { turn: 'ASSISTANT', decision: null, function: 'asystent rodziny', personId: assistant.staffMemberId };
    const confirms = {
      turn: 'DECIDER',
      decision: 'CORRECTION',
      function: 'kierownik ośrodka',
      personId: director.staffMemberId,
    };
    expect(await readCase(director, supportCase.id, TURNS)).toEqual({
      awaitedDecision: 'CORRECTION',
      turns: [
        { ...works, isViewers: false },
        { ...confirms, isViewers: true },
      ],
    });
    const listed = '{ supportCases(filter: { awaits: CORRECTION }) { nodes { id } } }';
    expect(await director.get(listed)).toEqual({ supportCases: { nodes: [{ id: supportCase.id }] } });
    await decideOnCorrection(director, supportCase.id, 'REFUSED', 'Zgoda jest na papierze.');
    expect(await director.get(listed)).toEqual({ supportCases: { nodes: [] } });
    expect(await readCase(director, supportCase.id, TURNS)).toEqual({
      awaitedDecision: null,
      turns: [{ ...works, isViewers: false }],
    });
  });

  test('U4 G6 it waits for those who are told of it and never for whoever proposed it', async () => {
    const { director, second, socialWorker } = await anOffice();
    const row = await aCaseAfter(socialWorker, 'requestAssistant');
    await proposeCorrection(director, row.id, 'CONSENT', { form: 'ELECTRONIC' });
    const { awaitedDecision, turns } = await readCase<{
      awaitedDecision: string;
      turns: { decision: string; personId: string }[];
    }>(second, row.id, TURNS);
    const asked = (decision: string) => turns.filter((one) => one.decision === decision).map(({ personId }) => personId);
    expect(awaitedDecision).toBe('ASSIGNMENT');
    expect(asked('CORRECTION')).toEqual([second.staffMemberId]);
    expect(asked('ASSIGNMENT').sort()).toEqual([director.staffMemberId, second.staffMemberId].sort());
    expect([await askedOf(director, 'CORRECTION_PROPOSED'), await askedOf(second, 'CORRECTION_PROPOSED')]).toEqual([[], [NEW]]);
  });
});
