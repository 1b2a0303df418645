import type { LocalDate } from '@asysta/schema/values/local-date';
import { question } from '../../platform/operation/index.js';

/** Asked of a row that names its family: how many of these people are members of it. */
export const membersAmong = (memberIds: readonly string[]) =>
  question<number>(
    (row, bind) =>
      `select count(*) from family_member member where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)})`,
  );

/** Asked of a row that names its family: when its parents were born; null for one whose birth nobody knows. */
export const parentsBorn = question<readonly (LocalDate | null)[]>(
  (row) =>
    `select coalesce(json_agg(parent.birth_date), '[]') as born from family_member parent where parent.family_id = ${row}.family_id and parent.role in ('MOTHER', 'FATHER')`,
);
