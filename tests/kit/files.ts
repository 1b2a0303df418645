import { randomBytes } from 'node:crypto';
import type { CaseStage } from '@asysta/schema/cases/codes';
import type { LocalDate } from '@asysta/schema/values/local-date';
import { searchKey } from '@asysta/schema/values/search-key';
import { Assignment } from '@asysta/services/modules/assignments/index';
import { CaseWorker, LegalBasis, SupportCase } from '@asysta/services/modules/cases/index';
import { Family } from '@asysta/services/modules/families/index';
import { randomIds } from '@asysta/services/platform/ids';
import type { World } from './world.js';

interface FileFacts {
  readonly surname?: string;
  readonly unitId?: string | null;
  readonly restricted?: boolean;
  /** Null leaves the family without a case. */
  readonly stage?: CaseStage | null;
  readonly closedOn?: string | null;
  /** Who accompanies the family now. */
  readonly assistantId?: string | null;
  readonly socialWorkerId?: string | null;
  readonly assignedById?: string;
  /** Last day of the consent; null for an open one, undefined for no basis at all. */
  readonly basisTo?: string | null;
}

const SINCE = '2025-01-01' as LocalDate;

/** Puts a family with its case into a centre as rows, for tests whose subject begins after the preparation of a case. */
export const aFile = async (centre: World, facts: FileFacts = {}): Promise<{ familyId: string; caseId: string }> => {
  const { surname = 'Nowak', stage = 'QUALIFIED', assistantId, socialWorkerId } = facts;
  const [familyId, caseId] = [randomIds(), randomIds()];
  await centre.inside((em) => {
    const family = em.create(Family, {
      id: familyId,
      surname,
      surnameKey: searchKey(surname),
      unit: facts.unitId ?? null,
      restricted: facts.restricted ?? false,
      registeredOn: SINCE,
    });
    if (!stage) return;
    const number = `AR/${randomBytes(4).toString('hex')}`;
    const closedOn = (facts.closedOn ?? null) as LocalDate | null;
    const openedOn = SINCE;
    const supportCase = em.create(SupportCase, {
      id: caseId,
      family,
      number,
      track: 'ORDINARY',
      stage,
      openedOn,
      closedOn,
    });
    if (socialWorkerId) em.create(CaseWorker, { id: randomIds(), supportCase, staffMember: socialWorkerId, validFrom: openedOn });
    if (facts.basisTo !== undefined) {
      const validTo = facts.basisTo as LocalDate | null;
      em.create(LegalBasis, { id: randomIds(), supportCase, kind: 'CONSENT', validFrom: SINCE, validTo, sourceId: randomIds() });
    }
    if (assistantId) {
      const assignedBy = facts.assignedById ?? assistantId;
      em.create(Assignment, { id: randomIds(), supportCase, assistant: assistantId, assignedOn: SINCE, assignedBy });
    }
  });
  return { familyId, caseId };
};
