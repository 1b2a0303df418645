import { v7 } from 'uuid';

/** Maker of identifiers; production draws random uuidv7, sample data draws repeatable ones. */
export type NewId = () => string;

export const randomIds: NewId = () => v7();
