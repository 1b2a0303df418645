type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run a text that begins so as a formula. */
const formula = /^[=+\-@\t\r]/;
const special = /[";\r\n]/;

const written = (cell: Cell): string => {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = formula.test(cell) ? `'${cell}` : cell;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as Polish spreadsheets open it: UTF-8 with a byte order mark, semicolons, CRLF, quotes doubled (RFC 4180). */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(written).join(';')}\r\n`).join('');
