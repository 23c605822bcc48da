import { makeStyles, tokens } from "@fluentui/react-components";
import type { HourColumn } from "../../domain/contract";
import type { HourLine, MonthlyStatement } from "../../domain/statement";
import { introduced, hours, monthText } from "../../messages/format";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { useShared } from "../parts/styles";
import { statementTexts } from "./texts";

const SHOWN_LINES = 10;
const SHOWN_CELLS = 8;
const TYPES: readonly HourColumn[] = ["production", "guidance", "training", "internship", "paidAbsence"]; // prettier-ignore

const useStyles = makeStyles({
  region: {
    maxWidth: "100%",
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    padding: "3px 6px",
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: "3px 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: "end", whiteSpace: "nowrap" },
});

/** Exact: seconds. */
const sumOf = (lines: readonly HourLine[], type: HourColumn): number =>
  lines.reduce((sum, line) => sum + (line[type] ?? 0), 0);

/** What a sheet gives as it is mapped now: its first lines, its totals, what could not be read. */
export function ReadingPreview({ statement }: { readonly statement: MonthlyStatement }) {
  const { t, locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const { lines, totals, unreadable } = statement;
  const shown = lines.slice(0, SHOWN_LINES);
  const types = TYPES.filter((type) => lines.some((line) => line[type] !== null));
  const months = new Set(lines.map(({ month }) => month));
  const hasSupports = lines.some(({ support }) => support !== null);
  const hasMonths = months.size > 1;
  return (
    <section className={shared.card} aria-label={words.mapping.preview}>
      <h3 className={shared.subtitle}>{words.mapping.preview}</h3>
      <p className={shared.muted}>
        {statement.month === null ? t.statements.noMonth : monthText(statement.month, locale)}
        {" · "}
        {words.mapping.lines(shown.length, lines.length)}
        {unreadable.length > 0 && ` · ${words.mapping.unreadable(unreadable.length)}`}
      </p>
      {shown.length > 0 && (
        <div
          className={styles.region}
          role="region"
          aria-label={words.mapping.previewLines}
          // The frame scrolls, so it must take the keyboard.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {words.mapping.line}
                </th>
                <th scope="col" className={styles.head}>
                  {words.mapping.participant}
                </th>
                {hasMonths && (
                  <th scope="col" className={styles.head}>
                    {words.mapping.month}
                  </th>
                )}
                {hasSupports && (
                  <th scope="col" className={styles.head}>
                    {words.mapping.supportHead}
                  </th>
                )}
                {types.map((type) => (
                  <th key={type} scope="col" className={`${styles.head} ${styles.number}`}>
                    {words.mapping.types[type]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((line, index) => (
                <tr key={`${line.row.toString()} ${index.toString()}`}>
                  <th scope="row" className={styles.cell}>
                    {line.row}
                  </th>
                  <td className={styles.cell}>
                    {line.identifier ?? line.name ?? words.mapping.unnamed}
                  </td>
                  {hasMonths && (
                    <td className={styles.cell}>
                      {line.month === null ? t.statements.noMonth : monthText(line.month, locale)}
                    </td>
                  )}
                  {hasSupports && <td className={styles.cell}>{line.support ?? ""}</td>}
                  {types.map((type) => (
                    <td key={type} className={`${styles.cell} ${styles.number}`}>
                      {line[type] === null ? "" : hours(line[type] ?? 0, locale)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {lines.length > 0 && (
        <>
          <h4 className={shared.subtitle}>{words.mapping.totals}</h4>
          <Facts
            items={[
              ...types.map((type) => ({
                term: words.mapping.types[type],
                value: hours(sumOf(lines, type), locale),
              })),
              ...totals.slice(0, SHOWN_LINES).map(({ cell, header, declared, summed }) => ({
                term: words.mapping.declared(cell, header),
                value: introduced(
                  hours(declared, locale),
                  Math.abs(declared - summed) <= 36
                    ? words.mapping.agrees
                    : words.mapping.differs(hours(summed, locale)),
                  locale
                ),
              })),
            ]}
          />
        </>
      )}
      {unreadable.length > 0 && (
        <p className={shared.text}>
          {words.mapping.unreadableAt(unreadable.slice(0, SHOWN_CELLS).map(({ cell }) => cell))}
        </p>
      )}
    </section>
  );
}
