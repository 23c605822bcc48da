import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Penalty } from "../../domain/penalty";
import { dayText, euros, periodText } from "../../messages/format";
import { usePane } from "../context";
import { NeedsCheck } from "../parts/NeedsCheck";
import { NotCheckedLines } from "../controler/NotCheckedList";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { penaltyComputation, penaltyStateLabel, triggerLabel } from "../../messages/index";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  amount: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  total: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "4px 12px",
  },
  totalAmount: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  state: {
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  cards: { display: "flex", flexDirection: "column", gap: "8px" },
  none: { display: "flex", gap: "8px", alignItems: "flex-start" },
});

function PenaltyCard({ penalty }: { readonly penalty: Penalty }) {
  const { t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const about = [periodText(penalty.period, locale), penalty.subject].filter(
    (part) => part !== null
  );
  return (
    <li className={shared.card}>
      <div className={styles.head}>
        <h3 className={shared.subtitle}>
          {penalty.clause} · {triggerLabel(penalty.trigger, locale)}
        </h3>
        <span className={styles.amount}>
          {penalty.rate === null ? t.penalties.notParameterised : euros(penalty.net, locale)}
        </span>
      </div>
      <p className={shared.muted}>{about.join(" · ")}</p>
      <p className={shared.text}>{penaltyComputation(penalty, locale)}</p>
      <div className={shared.row}>
        <span className={styles.state}>{penaltyStateLabel(penalty.state, locale)}</span>
        {penalty.dueOn !== null && (
          <span className={shared.muted}>{t.penalties.dueOn(dayText(penalty.dueOn, locale))}</span>
        )}
        {penalty.article !== null && <span className={shared.muted}>{penalty.article}</span>}
      </div>
    </li>
  );
}

/** Penalty conditions found, with the computation in words; the buyer decides in the sheet. */
export default function PenaltiesScreen() {
  const { state, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { report } = state;
  if (!report)
    return (
      <div className={shared.screen}>
        <h2 className={shared.title}>{t.penalties.title}</h2>
        <NeedsCheck />
      </div>
    );
  const { penalties, notChecked, registers } = report;
  const notComputed = notChecked.filter(
    ({ kind }) => kind === "no-rate" || kind === "unsupported-trigger"
  );
  const total = penalties.reduce((sum, { net }) => sum + net, 0);
  const hasClauses = registers.clauses !== null && registers.clauses.length > 0;
  return (
    <div className={shared.screen}>
      <h2 className={shared.title}>{t.penalties.title}</h2>
      <p className={shared.muted}>{t.penalties.intro}</p>
      {penalties.length === 0 ? (
        <p className={styles.none}>
          <SeverityIcon tone={hasClauses ? "success" : "information"} />
          <span>{hasClauses ? t.penalties.none : t.penalties.noClause}</span>
        </p>
      ) : (
        <>
          <div className={shared.card}>
            <div className={styles.total}>
              <span>
                {t.penalties.total}
                <span className={shared.muted}> · {t.penalties.lines(penalties.length)}</span>
              </span>
              <span className={styles.totalAmount}>{euros(total, locale)}</span>
            </div>
          </div>
          <ul className={mergeClasses(shared.list, styles.cards)}>
            {penalties.map((penalty) => (
              <PenaltyCard
                key={`${penalty.clause}|${penalty.periodKey}|${penalty.subject ?? ""}`}
                penalty={penalty}
              />
            ))}
          </ul>
        </>
      )}
      {notComputed.length > 0 && (
        <section className={shared.card}>
          <h3 className={shared.subtitle}>{t.penalties.notParameterised}</h3>
          <NotCheckedLines items={notComputed} />
        </section>
      )}
    </div>
  );
}
