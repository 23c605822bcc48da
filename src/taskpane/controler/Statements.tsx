import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../app/report";
import { monthText } from "../../messages/format";
import { usePane } from "../context";
import { Section } from "../parts/Section";
import { SeverityIcon, toneOfStatus } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { isOpenJustification } from "../selectors";
import { decisionTexts } from "./texts";
import { replacedByLabel, statusLabel } from "../../messages/index";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    padding: "6px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  status: { fontSize: tokens.fontSizeBase200, textAlign: "end" },
});

/** Each statement with its status; its name shows the sheet. */
export function Statements({ report }: { readonly report: Report }) {
  const { operations, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const words = decisionTexts(locale);
  /** What keeps a statement from being accepted, and what has to be decided again. */
  const detailsOf = (sheet: string): readonly string[] => {
    const own = report.findings.filter(({ finding }) => finding.place.sheet === sheet);
    const open = own.filter(isOpenJustification).length;
    const toReview = own.filter(({ decision }) => decision?.toReview === true).length;
    return [
      ...(open > 0 ? [words.open(open)] : []),
      ...(toReview > 0 ? [words.reviewed(toReview)] : []),
    ];
  };
  return (
    <Section title={t.statements.title} aside={t.statements.summary(report.statements.length)}>
      <ul className={shared.list}>
        {report.statements.map(({ statement, status, replacedBy }) => (
          <li key={statement.sheet} className={styles.item}>
            <SeverityIcon tone={toneOfStatus(status)} />
            <div>
              <button
                type="button"
                className={shared.jump}
                onClick={() => void operations.goTo({ sheet: statement.sheet, cell: null })}
              >
                {statement.sheet}
              </button>
              <p className={shared.muted}>
                {statement.month === null
                  ? t.statements.noMonth
                  : monthText(statement.month, locale)}
                {" · "}
                {t.statements.rows(statement.lines.length)}
                {detailsOf(statement.sheet).map((text) => ` · ${text}`)}
              </p>
            </div>
            <span className={styles.status}>
              {replacedBy === undefined
                ? statusLabel(status, locale)
                : replacedByLabel(replacedBy, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
