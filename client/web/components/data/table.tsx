import type { ReactNode } from 'react';
import { t } from '../text.js';
import { classNames } from '../class-names.js';
import { Icon } from '../icons.js';
import { VisuallyHidden } from '../visually-hidden.js';
import styles from './table.module.css';

/** Direction of a sorted column. */
export type SortDirection = 'ascending' | 'descending';

/** One column: its heading and what a row shows there. Exactly one column should be the row's name (`isRowHeader`). */
export interface Column<Row> {
  id: string;
  heading: string;
  cell: (row: Row) => ReactNode;
  isRowHeader?: boolean | undefined;
  isNumber?: boolean | undefined;
  isSortable?: boolean | undefined;
}

/** Properties of a table; sorting is the caller's (it belongs to the address and to the server). */
export interface TableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: { column: string; direction: SortDirection } | undefined;
  onSort?: ((column: string, direction: SortDirection) => void) | undefined;
  empty?: ReactNode;
}

const ColumnHeading = <Row,>({ column, sort, onSort }: { column: Column<Row> } & Pick<TableProps<Row>, 'sort' | 'onSort'>) => {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const next: SortDirection = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" role="columnheader" aria-sort={direction} className={classNames(column.isNumber && styles.end)}>
      {column.isSortable && onSort ? (
        <button type="button" className={styles.sort} onClick={() => onSort(column.id, next)}>
          {column.heading}
          {direction && <Icon name={direction === 'ascending' ? 'sortAscending' : 'sortDescending'} size={16} />}
        </button>
      ) : (
        column.heading
      )}
    </th>
  );
};

// Cards on a phone change `display`, and with it the roles; therefore the roles are written out.
const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  if (column.isRowHeader) {
    return (
      <th scope="row" role="rowheader">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" className={classNames(column.isNumber && styles.end)}>
      <span className={styles.label} aria-hidden="true">
        {column.heading}
      </span>
      <div>{column.cell(row)}</div>
    </td>
  );
};

/** A list to read and compare: a plain table, cards below 640 px. */
export const Table = <Row,>({ caption, isCaptionHidden, columns, rows, rowKey, sort, onSort, empty }: TableProps<Row>) => {
  if (rows.length === 0 && empty) return <>{empty}</>;
  const sortedBy = columns.find((column) => column.id === sort?.column);
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className={isCaptionHidden ? undefined : styles.caption}>
          {isCaptionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
          {sort && sortedBy && (
            <VisuallyHidden>
              {`, ${sortedBy.heading} ${t(sort.direction === 'ascending' ? 'components:sortedAscending' : 'components:sortedDescending')}`}
            </VisuallyHidden>
          )}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHeading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
