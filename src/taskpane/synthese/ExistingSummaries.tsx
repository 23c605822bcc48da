import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { SummaryDifference, SummaryState } from "../../app/compareSummaries";
import { usePane } from "../context";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { summaryTexts } from "./texts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  head: { padding: "2px 4px 2px 0", textAlign: "start", fontWeight: tokens.fontWeightSemibold },
  cell: { padding: "2px 4px 2px 0", overflowWrap: "anywhere", verticalAlign: "top" },
});

/** Differences shown under a summary; the others are counted. */
const SHOWN = 6;

const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") };

function Differences({ sheet, differences }: Pick<SummaryState, "sheet" | "differences">) {
  const { operations, locale } = usePane();
  const t = summaryTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const shown = (value: SummaryDifference["onSheet"]): string => {
    if (value === null || value === "") return t.empty;
    return typeof value === "number" ? numbers[locale].format(value) : String(value);
  };
  return (
    <>
      <table className={styles.table}>
        <caption className={shared.visuallyHidden}>
          {t.differsLong(sheet, differences.length)}
        </caption>
        <thead>
          <tr>
            {[t.cell, t.onSheet, t.computed].map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences
            .slice(0, SHOWN)
            .map(({ cell, label, onSheet, computed }: SummaryDifference) => (
              <tr key={cell}>
                <th scope="row" className={styles.head}>
                  <button
                    type="button"
                    className={shared.jump}
                    onClick={() => void operations.goTo({ sheet, cell })}
                  >
                    {cell}
                  </button>
                  {label !== "" && <span className={shared.muted}> {label}</span>}
                </th>
                <td className={styles.cell}>{shown(onSheet)}</td>
                <td className={styles.cell}>{shown(computed)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {differences.length > SHOWN && (
        <p className={shared.muted}>{t.more(differences.length - SHOWN)}</p>
      )}
    </>
  );
}

function Item({ summary }: { readonly summary: SummaryState }) {
  const { state, operations, locale } = usePane();
  const t = summaryTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const { ref, sheet, differences } = summary;
  const isBusy = state.operation !== null;
  const isUpToDate = differences.length === 0;
  return (
    <li className={styles.item}>
      <div className={shared.row}>
        <SeverityIcon tone={isUpToDate ? "success" : "to-justify"} />
        <span className={styles.name}>{sheet}</span>
        <span className={shared.muted}>
          {isUpToDate ? t.upToDate : t.differs(differences.length)}
        </span>
      </div>
      {!isUpToDate && <Differences sheet={sheet} differences={differences} />}
      <div className={shared.row}>
        {!isUpToDate && (
          <Button
            size="small"
            appearance="primary"
            aria-label={t.updateSheet(sheet)}
            disabledFocusable={isBusy}
            onClick={() => void operations.buildSummary(ref)}
          >
            {t.update}
          </Button>
        )}
        <Button
          size="small"
          aria-label={t.showSheet(sheet)}
          onClick={() => void operations.goTo({ sheet, cell: null })}
        >
          {t.show}
        </Button>
        <Button
          size="small"
          aria-label={t.exportSheet(sheet)}
          disabledFocusable={isBusy}
          onClick={() => void operations.exportSummary(ref)}
        >
          {t.exportFile}
        </Button>
      </div>
    </li>
  );
}

/** The summaries the workbook holds: whether they still say what the registers do, and what leaves for the committee. */
export function ExistingSummaries({ summaries }: { readonly summaries: readonly SummaryState[] }) {
  const { state, operations, locale } = usePane();
  const t = summaryTexts(locale);
  const shared = useShared();
  return (
    <section className={shared.card}>
      <h3 className={shared.subtitle}>{t.existing}</h3>
      {state.summariesAreStale && (
        <div className={shared.row}>
          <span className={shared.muted}>{t.stale}</span>
          <Button
            size="small"
            disabledFocusable={state.operation !== null}
            onClick={() => void operations.compareSummaries()}
          >
            {t.reread}
          </Button>
        </div>
      )}
      {summaries.length === 0 ? (
        <p className={shared.muted}>{t.noneYet}</p>
      ) : (
        <>
          <ul className={shared.list}>
            {summaries.map((summary) => (
              <Item key={summary.sheet} summary={summary} />
            ))}
          </ul>
          <p className={shared.muted}>{t.exportNote}</p>
        </>
      )}
    </section>
  );
}
