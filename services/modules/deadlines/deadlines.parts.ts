import { Int } from 'type-graphql';
import { expressed, inDatabase } from '../../platform/operation/index.js';
import { Deadline } from './deadline.entity.js';
import { DeadlineType } from './deadline.type.js';

/** What a term tells of the day on which it is read. */
export const DEADLINES_PARTS = [
  expressed(DeadlineType, Deadline, 'daysLeft', () => Int, {
    by: inDatabase<number>((deadline, today) => `${deadline}.due_on - ${today()}`),
    inLists: true,
    description: 'Calendar days from today to the term; negative when it has passed (ile dni zostało).',
  }),
] as const;
