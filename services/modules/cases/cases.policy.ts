import type { FilterQuery } from '@mikro-orm/core';
import type { Operation } from '../../platform/operation/index.js';
import { ofVisibleFamilies } from '../families/index.js';
import type { SupportCase } from './case.entity.js';

/** The cases this person may see today: those of the families they may see, whatever their stage. */
export const visibleCases = async (op: Operation): Promise<FilterQuery<SupportCase>> => ofVisibleFamilies(op);
