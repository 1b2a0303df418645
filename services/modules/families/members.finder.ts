import { question } from '../../platform/operation/index.js';

/** Asked of a row that names its family: how many of these people are members of it. */
export const membersAmong = (memberIds: readonly string[]) =>
  question<number>(
    (row, bind) =>
      `select count(*) from family_member member where member.family_id = ${row}.family_id and member.id = any(${bind(memberIds)})`,
  );
