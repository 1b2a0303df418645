import { v7 } from 'uuid';

/** Maker of identifiers; production draws random uuidv7, sample data draws repeatable ones. */
export type NewId = () => string;

/** Ids of a running process: uuidv7, so that rows lie in the order in which they came. */
export const randomIds: NewId = () => v7();
