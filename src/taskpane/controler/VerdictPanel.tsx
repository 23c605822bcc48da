import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Report } from "../../app/report";
import { dayText, wholeNumber } from "../../messages/format";
import { verdictText } from "../announce";
import { usePane } from "../context";
import { SeverityIcon, type Tone } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { countsOf, SEVERITIES, verdictOf, type Verdict } from "../selectors";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  verdict: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "10px",
    padding: "12px",
    borderLeft: "4px solid",
  },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  blocking: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  "to-justify": { borderLeftColor: tokens.colorStatusWarningForeground3 },
  information: { borderLeftColor: tokens.colorBrandForeground1 },
  success: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "2px",
    minWidth: 0,
    padding: "8px 8px 8px 10px",
    border: "0",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":not(:first-child)": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  number: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  label: {
    maxWidth: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

const TONES: Readonly<Record<Verdict["kind"], Tone>> = {
  refused: "blocking",
  "to-justify": "to-justify",
  accepted: "success",
  "no-statement": "information",
};

/** The verdict in one sentence, then the counts, which filter the list. */
export function VerdictPanel({ report }: { readonly report: Report }) {
  const { state, dispatch, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const verdict = verdictOf(report);
  const tone = TONES[verdict.kind];
  const counts = countsOf(report.findings);
  return (
    <section aria-label={t.verdict.label} className={styles.root}>
      <div className={mergeClasses(styles.verdict, styles[tone])}>
        <SeverityIcon tone={tone} />
        <div>
          <h2 className={styles.sentence}>{verdictText(verdict, t)}</h2>
          <p className={shared.muted}>
            {t.verdict.checkedOn(dayText(report.asOf, locale))}
            {report.notChecked.length > 0 && ` · ${t.verdict.notChecked(report.notChecked.length)}`}
          </p>
        </div>
      </div>
      {report.findings.length > 0 && (
        <div role="group" aria-label={t.verdict.counts} className={styles.counts}>
          {SEVERITIES.map((severity) => {
            const isPressed = state.filters.severities.includes(severity);
            const label = t.verdict[severity](counts[severity]);
            return (
              <button
                key={severity}
                type="button"
                aria-pressed={isPressed}
                aria-label={t.verdict.countLabel(counts[severity], label)}
                className={mergeClasses(styles.count, isPressed && styles.pressed)}
                onClick={() => dispatch({ type: "toggleSeverity", severity })}
              >
                <span className={styles.number}>
                  <SeverityIcon tone={severity} />
                  {wholeNumber(counts[severity], locale)}
                </span>
                <span className={styles.label}>{label}</span>
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
