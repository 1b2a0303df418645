import type { ClosedInstitution } from '@asysta/schema/cases/grounds-codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { factsAbout } from '../../../platform/operation/index.js';
import { ensure, found } from '../../../platform/refusal/refusal.js';
import { annul, ensureCounts } from '../../corrections/index.js';
import { parentsBorn } from '../../families/index.js';
import { MinorParentRecord, SupportCase } from '../case.entity.js';
import { leavesAsMinor } from '../grounds/minor-parent.rules.js';
import { type Amendable, struckLedger } from './amendable.js';
import type { Written } from './amendments.rules.js';

/** A record as a correction writes it. */
interface AsRecorded {
  readonly institution: ClosedInstitution;
  readonly leavesOn: LocalDate;
}

/** The record of a minor parent: the institution and the day of leaving it. It entitles from the day it was made, which stays. */
export const minorParentAsItStands: Amendable = async (op, supportCase, subjectId) => {
  const record = found(await op.em.findOne(MinorParentRecord, { id: subjectId, supportCase }));
  ensureCounts(record);
  const { institution, leavesOn, recordedOn } = record;
  const before: Written = { institution, leavesOn };
  const prepare = async (to: Written) => {
    const asRecorded = to as unknown as AsRecorded;
    const { born } = await factsAbout(op, SupportCase, supportCase.id, { born: parentsBorn(recordedOn) });
    ensure(leavesAsMinor(born, asRecorded.leavesOn, recordedOn));
    return () => {
      op.em.assign(record, asRecorded);
    };
  };
  const strike = async (reason: string) => {
    const strikeRow = await struckLedger(op, supportCase, record.id);
    return () => {
      annul(op, record, reason);
      strikeRow();
    };
  };
  return { before, prepare, strike };
};
