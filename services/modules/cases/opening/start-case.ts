import type { CaseGoal, CaseStage, CaseTrack } from '@asysta/schema/cases/codes';
import { addDays, type LocalDate } from '@asysta/schema/values/local-date';
import type { Operation } from '../../../platform/operation/index.js';
import { ensure, refuse } from '../../../platform/refusal/refusal.js';
import type { Family } from '../../families/index.js';
import type { Intake } from '../../intakes/index.js';
import { SupportCase } from '../case.entity.js';
import { followsCaseBefore } from '../paper/paper-day.rules.js';
import { CaseWorker } from '../workers/case-worker.entity.js';

interface Start {
  readonly family: Family;
  readonly intake: Intake | null;
  readonly track: CaseTrack;
  readonly stage: CaseStage;
  readonly goal: CaseGoal | null;
  /** Where the opening was decided on paper: its day, and by whom. */
  readonly onPaper?: { readonly openedOn: LocalDate; readonly openedBy: string };
}

/** Next number of the year, without gaps: the counter stays locked until the case is committed, and a rollback gives it back. */
const nextNumber = async (op: Operation): Promise<string> => {
  const year = op.clock.today().slice(0, 4);
  await op.em.execute('insert into case_counter (id, year, last_number) values (?, ?, 0) on conflict do nothing', [
    op.newId(),
    year,
  ]);
  const [counter]: { last_number: number }[] = await op.em.execute(
    'update case_counter set last_number = last_number + 1, version = version + 1 where year = ? returning last_number',
    [year],
  );
  return `AR/${counter?.last_number}/${year}`;
};

/** Who leads the case from its first day: whoever opened it on paper until the entry, and then whoever typed it. */
const leadFrom = (op: Operation, supportCase: SupportCase, openedBy: string): void => {
  const caller = op.principal.staffMemberId;
  const today = op.clock.today();
  const { openedOn } = supportCase;
  const byOther = openedBy !== caller && openedOn < today;
  if (byOther)
    op.em.create(CaseWorker, {
      id: op.newId(),
      supportCase,
      staffMember: openedBy,
      validFrom: openedOn,
      validTo: addDays(today, -1),
    });
  op.em.create(CaseWorker, { id: op.newId(), supportCase, staffMember: caller, validFrom: byOther ? today : openedOn });
};

/**
 * Opens a case led by the caller. The locked counter lets one opening of a year through at a time, so a second open case is seen;
 * on New Year's Eve the index sees it.
 */
export const startCase = async (op: Operation, { family, intake, track, stage, goal, onPaper }: Start): Promise<SupportCase> => {
  const number = await nextNumber(op);
  // Descending, PostgreSQL puts the case that has no end before all that have one.
  const latest = await op.em.findOne(SupportCase, { family: family.id }, { orderBy: { closedOn: 'desc' } });
  if (latest && !latest.closedOn) refuse('CASE_ALREADY_OPEN', { facts: { supportCaseId: latest.id } });
  op.means('support_case_unique_2', 'CASE_ALREADY_OPEN');
  const openedOn = onPaper?.openedOn ?? op.clock.today();
  ensure(followsCaseBefore(openedOn, latest?.closedOn ?? null));
  const supportCase = op.em.create(SupportCase, { id: op.newId(), family, intake, number, track, stage, goal, openedOn });
  leadFrom(op, supportCase, onPaper?.openedBy ?? op.principal.staffMemberId);
  return supportCase;
};
