/** Whether a row of those who lead cases is in force on a day, both its days included; each place binds the day anew. */
export const leadsOn = (row: string, day: () => string): string =>
  `${row}.valid_from <= ${day()} and (${row}.valid_to is null or ${row}.valid_to >= ${day()})`;
