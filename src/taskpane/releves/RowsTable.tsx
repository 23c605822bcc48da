import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ShownRows } from "../../app/readSheets";
import { columnLetters } from "../../workbook/mapping";
import { usePane } from "../context";
import { statementTexts } from "./texts";

const useStyles = makeStyles({
  region: {
    maxWidth: "100%",
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  cell: {
    maxWidth: "180px",
    padding: "3px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  edge: {
    position: "sticky",
    left: "0",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  header: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface RowsTableProps {
  readonly label: string;
  readonly rows: ShownRows;
  /** 0-based rows of the header, shown as such. */
  readonly header?: { readonly first: number; readonly last: number } | null;
  /** What stands above each column, instead of its letter alone. */
  readonly above?: (column: number) => ReactNode;
}

/** A part of a sheet, as it stands there; it scrolls inside its own frame. */
export function RowsTable({ label, rows, header = null, above }: RowsTableProps) {
  const { locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const { firstRow, firstColumn, cells } = rows;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, index) => firstColumn + index);
  const isHeader = (row: number): boolean =>
    header !== null && row >= header.first && row <= header.last;
  return (
    // The frame scrolls, so it must take the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.region} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.edge)}>
              {words.mapping.row}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.cell}>
                {above ? above(column) : columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, index) => {
            const number = firstRow + index;
            return (
              <tr key={number}>
                <th scope="row" className={mergeClasses(styles.cell, styles.edge)}>
                  {(number + 1).toString()}
                  {isHeader(number) && ` ${words.mapping.headerRow}`}
                </th>
                {columns.map((column, at) => (
                  <td
                    key={column}
                    className={mergeClasses(styles.cell, isHeader(number) && styles.header)}
                    title={row[at] ?? ""}
                  >
                    {row[at] ?? ""}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
