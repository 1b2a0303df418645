import { Int } from 'type-graphql';
import { daysBetween } from '@asysta/schema/values/local-date';
import { worked } from '../../platform/operation/index.js';
import { Deadline } from './deadline.entity.js';
import { DeadlineType } from './deadline.type.js';

/** What a term tells of the day on which it is read. */
export const DEADLINES_PARTS = [
  worked(DeadlineType, Deadline, 'daysLeft', () => Int, {
    reads: { dueOn: 'dueOn' },
    of: ({ dueOn }, { today }) => daysBetween(today, dueOn),
    inLists: true,
    description: 'Calendar days from today to the term; negative when it has passed (ile dni zostało).',
  }),
] as const;
