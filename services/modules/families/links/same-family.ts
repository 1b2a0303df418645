/**
 * The records of one family as an array in the database's words: the record of this id, and every one that links in force join to it:
 * the one that leads and all that it leads. What protects a family in one of its records protects it in all.
 */
export const recordsOfFamily = (id: string): string =>
  `(array[${id}] || array(select unnest(array[own.leading_id, led.duplicate_id])
    from family_link own join family_link led on led.leading_id = own.leading_id and led.undone_on is null
    where own.undone_on is null and (own.leading_id = ${id} or own.duplicate_id = ${id})))`;
