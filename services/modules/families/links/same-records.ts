/**
 * The records of one family as an array in the database's words: the record of this id, and every one that links in force join to it:
 * the one that leads and all that it leads. What protects a family in one of its records protects it in all.
 */
export const recordsOfFamily = (id: string): string =>
  `(array[${id}] || array(
    select own.leading_id from family_link own where own.duplicate_id = ${id} and own.undone_on is null
    union all select led.duplicate_id from family_link led where led.leading_id = ${id} and led.undone_on is null
    union all select beside.duplicate_id from family_link own join family_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
      where own.duplicate_id = ${id} and own.undone_on is null))`;

/** The same of one person; a statement names its tables itself, so that it can be read which those are. */
export const recordsOfPerson = (id: string): string =>
  `(array[${id}] || array(
    select own.leading_id from person_link own where own.duplicate_id = ${id} and own.undone_on is null
    union all select led.duplicate_id from person_link led where led.leading_id = ${id} and led.undone_on is null
    union all select beside.duplicate_id from person_link own join person_link beside on beside.leading_id = own.leading_id and beside.undone_on is null
      where own.duplicate_id = ${id} and own.undone_on is null))`;
