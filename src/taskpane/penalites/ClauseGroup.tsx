import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PenaltyKey } from "../../app/penaltyKeys";
import type { Penalty } from "../../domain/penalty";
import { prerequisiteLabel, triggerLabel } from "../../messages";
import { euros } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { CapBar } from "./CapBar";
import { PenaltyItem } from "./PenaltyItem";
import { penaltyTexts } from "./texts";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  amount: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

/** A penalty with what tells it apart from one check to the next. */
export interface KeyedPenalty {
  readonly key: PenaltyKey;
  /** Two clauses of one code may give the same key twice. */
  readonly rank: number;
  readonly penalty: Penalty;
}

interface ClauseGroupProps {
  readonly first: Penalty;
  /** All lines of the clause, whether they are listed or not. */
  readonly all: readonly Penalty[];
  readonly listed: readonly KeyedPenalty[];
}

/** The penalties of one clause, what asks for them and what its own cap leaves. */
export function ClauseGroup({ first, all, listed }: ClauseGroupProps) {
  const { state, operations, locale } = usePane();
  const t = penaltyTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const clause = state.report?.registers.clauses?.find(({ code }) => code === first.clause);
  const isPriced = all.some(({ rate }) => rate !== null);
  const hasOwnCap = clause !== undefined && (clause.cap !== null || clause.capShare !== null);
  const { prerequisite = "none", delayDays = null, article } = first;
  const terms = [
    ...(article === null ? [] : [article]),
    t.prerequisite(prerequisiteLabel(prerequisite, locale)),
    ...(prerequisite === "none" || delayDays === null ? [] : [t.delay(delayDays)]),
  ];
  return (
    <section className={shared.card}>
      <div className={styles.head}>
        <h3 className={shared.subtitle}>
          {first.clause} · {triggerLabel(first.trigger, locale)}
        </h3>
        <span className={styles.amount}>
          {/* Without an amount in the clause there is none to add up, not even of nothing. */}
          {isPriced &&
            euros(
              all.reduce((sum, { net }) => sum + net, 0),
              locale
            )}
        </span>
      </div>
      <p className={shared.muted}>
        {terms.join(" · ")}
        {clause && (
          <>
            {" · "}
            <button
              type="button"
              className={shared.jump}
              onClick={() => void operations.goTo(clause.place)}
            >
              {t.seeClause}
            </button>
          </>
        )}
      </p>
      {hasOwnCap && first.cap !== null && (
        <CapBar
          label={t.totals.ownCap}
          used={all.reduce((sum, { capped }) => sum + capped, 0)}
          cap={first.cap}
        />
      )}
      <ul className={mergeClasses(shared.list)}>
        {listed.map(({ key, rank, penalty }) => (
          <PenaltyItem key={`${key}|${rank.toString()}`} penaltyKey={key} penalty={penalty} />
        ))}
      </ul>
    </section>
  );
}
