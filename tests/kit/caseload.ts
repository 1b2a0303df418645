import type { LocalDate } from '@asysta/schema/values/local-date';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { Caller } from './caller.js';
import { aFile } from './files.js';
import type { World } from './world.js';

/** Puts families into somebody's hands as rows, each for its own days. */
export const held = async (centre: World, assistant: Caller, count: number, days: { assignedOn: string; endedOn?: string }) => {
  for (let one = 0; one < count; one++) {
    const { caseId } = await aFile(centre, { stage: 'IN_SUPPORT', basisTo: null });
    const endReason = days.endedOn ? 'RELIEVED' : null;
    await centre.inside((em) =>
      em.create(Assignment, {
        id: randomIds(),
        supportCase: caseId,
        assistant: assistant.staffMemberId,
        assignedBy: assistant.staffMemberId,
        assignedOn: days.assignedOn as LocalDate,
        endedOn: (days.endedOn ?? null) as LocalDate | null,
        endReason,
      }),
    );
  }
};
