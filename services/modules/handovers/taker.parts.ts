import { Int } from 'type-graphql';
import { expressed, onlyBy, partOf } from '../../platform/operation/index.js';
import { StaffMember, StaffPersonType } from '../staff/index.js';
import { SocialWorkerLoadType } from './handover.type.js';
import { casesLed } from './takers.finder.js';

/** What the load of a social worker tells of their entry in the register. */
export const TAKER_PARTS = [
  partOf(SocialWorkerLoadType, 'socialWorker', () => StaffPersonType, {
    rows: onlyBy(StaffMember, 'id'),
    description: 'The social worker (pracownik socjalny).',
  }),
  expressed(SocialWorkerLoadType, StaffMember, 'cases', () => Int, {
    by: casesLed,
    description: 'Open cases they lead or are to take over (liczba spraw).',
  }),
] as const;
