import { LocalRule } from '@asysta/services/modules/law/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { LocalDate } from '@asysta/schema/values/local-date';
import type { Caller } from './caller.js';
import { aCaseToAssign, type CaseRow } from './case-path.js';
import { aCentre, type World } from './world.js';
import type { TestServer } from './server.js';

/** Rules like those of Zielonki: first visit within 14 days of qualification, with the social worker, contact at least weekly. */
export const setLocalClocks = (centre: World): Promise<void> =>
  centre.inside((em) => {
    for (const [key, amount] of [
      ['FIRST_VISIT', 14],
      ['CONTACT', 7],
      ['QUALIFICATION', null],
      ['JOINT_FIRST_VISIT', null],
      ['AREA_OF_CHANGE', null],
    ] as const) {
      em.create(LocalRule, {
        id: randomIds(),
        key,
        ruleVersion: 1,
        source: 'zarządzenie kierownika nr 3/2025',
        amount,
        unit: amount ? 'CALENDAR_DAYS' : null,
        validFrom: '2025-01-01' as LocalDate,
      });
    }
  });

/** A centre whose assistant was given one family on the server's day; `rules` sets rules and clocks like those of Zielonki. */
export const aCentreWithAssignedFamily = async (server: TestServer, { rules }: { readonly rules: boolean }) => {
  const staff = await aCentre(server);
  if (rules) await setLocalClocks(staff.centre);
  const supportCase = await assignedCase(staff);
  return { ...staff, supportCase, memberIds: await membersOf(staff.director, supportCase.family.id) };
};

/** A case requested on 2 March 2026, qualified where the centre asks for it, and assigned on the server's day. */
export const assignedCase = async ({
  socialWorker,
  director,
  assistant,
}: Record<'socialWorker' | 'director' | 'assistant', Caller>): Promise<CaseRow> => {
  const ready = await aCaseToAssign(socialWorker, director);
  await director.do('assignAssistant', 'AssignAssistantInput', {
    supportCaseId: ready.id,
    assistantId: assistant.staffMemberId,
    expectedVersion: ready.version,
  });
  return ready;
};

/** Ids of the members of a family. */
export const membersOf = async (who: Caller, familyId: string): Promise<string[]> => {
  const { family } = await who.get<{ family: { members: { id: string }[] } }>(`{ family(id: "${familyId}") { members { id } } }`);
  return family.members.map(({ id }) => id);
};

/** What is usually written down of a visit, whosever it is. */
export const visitContent = (familyMemberIds: readonly string[], visitedOn: string, over: Record<string, unknown> = {}) => ({
  familyMemberIds,
  visitedOn,
  startsAt: '10:30',
  durationMinutes: 75,
  place: 'HOME',
  supportKinds: ['EMOTIONAL', 'INFORMATIONAL'],
  matter: 'Plan dnia i zapisanie dziecka do świetlicy.',
  agreements: 'Mama zadzwoni do szkoły.',
  ...over,
});

/** A visit of a case as it is usually typed. */
export const visitInput = (
  supportCaseId: string,
  familyMemberIds: readonly string[],
  visitedOn: string,
  over: Record<string, unknown> = {},
) => ({ supportCaseId, ...visitContent(familyMemberIds, visitedOn, over) });

/** What only a first visit says. */
export const firstVisit = (socialWorker: Caller, over: Record<string, unknown> = {}) => ({
  socialWorkerId: socialWorker.staffMemberId,
  areasOfChange: ['Regularne chodzenie dziecka do szkoły.'],
  ...over,
});

/** A family whose assistant made the first visit on 5 March 2026, the day it is afterwards; with the rules of visits where asked for. */
export const accompanied = async (server: TestServer, rules = false) => {
  const office = await aCentreWithAssignedFamily(server, { rules });
  server.setToday('2026-03-05');
  const first = await office.assistant.do<{ readonly id: string; readonly version: number }>(
    'recordFirstVisit',
    'RecordFirstVisitInput',
    { ...visitInput(office.supportCase.id, office.memberIds, '2026-03-05'), ...firstVisit(office.socialWorker) },
  );
  return { ...office, first };
};
