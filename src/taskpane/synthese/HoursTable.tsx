import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MonthFigures } from "../../domain/figures";
import { decimalText, monthText } from "../../messages/format";
import { SECONDS_PER_HOUR } from "../../domain/numbers";
import { usePane } from "../context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  // Five columns of thousands of hours hold in a pane of 320 pixels.
  head: {
    padding: "4px 2px",
    textAlign: "end",
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    ":first-child": { textAlign: "start", paddingInlineStart: 0 },
    ":last-child": { paddingInlineEnd: 0 },
  },
  cell: {
    padding: "5px 2px",
    textAlign: "end",
    whiteSpace: "nowrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { paddingInlineStart: 0 },
    ":last-child": { paddingInlineEnd: 0 },
  },
  month: { textAlign: "start", fontWeight: tokens.fontWeightRegular, whiteSpace: "normal" },
});

/** Hours of each month of the quarter, by type, against the forecast. */
export function HoursTable({ months }: { readonly months: readonly MonthFigures[] }) {
  const { t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const inHours = (seconds: number): string => decimalText(seconds, SECONDS_PER_HOUR, 2, locale);
  const columns = [t.summary.production, t.summary.guidance, t.summary.training, t.summary.planned];
  return (
    <table className={styles.table}>
      <caption className={shared.visuallyHidden}>{t.summary.hours}</caption>
      <thead>
        <tr>
          {[t.summary.month, ...columns].map((title) => (
            <th key={title} scope="col" className={styles.head}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, production, guidance, training, planned, elapsed }) => (
          <tr key={month}>
            <th scope="row" className={mergeClasses(styles.cell, styles.month)}>
              {monthText(month, locale).replace(/ \d+$/, "")}
              {!elapsed && <span className={shared.muted}> ({t.summary.running})</span>}
            </th>
            {[production, guidance, training, planned].map((seconds, column) => (
              <td key={columns[column]} className={styles.cell}>
                {inHours(seconds)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
