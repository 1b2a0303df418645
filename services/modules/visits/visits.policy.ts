import type { FilterQuery } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { allowed, refused, type Verdict } from '../../platform/refusal/refusal.js';
import { visibleCases } from '../cases/index.js';
import type { Visit } from './visit.entity.js';

/** Visits of the families this person may see today. */
export const visibleVisits = async (op: Operation): Promise<FilterQuery<Visit>> => ({ supportCase: await visibleCases(op) });

/**
 * A visit is written down by the assistant who made it, or for them by a system of the centre; nobody else writes in an
 * assistant's name.
 */
export const writesFor = (op: Operation, assistantId: string): Verdict => {
  const { staffMemberId, appointments } = op.principal;
  const writes = staffMemberId === assistantId || appointments.some(({ role }) => role === 'CENTRE_SYSTEM');
  return writes && op.may('visit:record') ? allowed : refused('FORBIDDEN');
};
