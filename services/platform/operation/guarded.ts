import { Extensions } from 'type-graphql';
import type { Permission } from '@asysta/schema/catalogue';

/** A sensitive field or input field that needs a permission of its own beside the one of its root. */
export const Needs = (may: Permission): MethodDecorator & PropertyDecorator => Extensions({ may });

/**
 * Part of what a list shows of a restricted family file to somebody without a second factor of today. Every other field of a file
 * opens it: a field nobody thought about is closed (decision 0014). Never for a field that answers what is no row of a table: its
 * file is unknown, so what it holds would be open.
 */
export const InLists: MethodDecorator & PropertyDecorator = Extensions({ inLists: true });
