import { makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../app/report";
import { toPay } from "../../domain/penaltyStates";
import { euros } from "../../messages/format";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { useShared } from "../parts/styles";
import { CapBar } from "./CapBar";
import { latenessCap } from "./latenessCap";
import { penaltyTexts } from "./texts";

const useStyles = makeStyles({
  amount: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What is proposed, what is decided, and what lateness uses of the CCAG's cap. */
export function PenaltyTotals({ report }: { readonly report: Report }) {
  const { locale } = usePane();
  const t = penaltyTexts(locale).totals;
  const styles = useStyles();
  const shared = useShared();
  const { penalties, registers } = report;
  const net = penalties.reduce((sum, penalty) => sum + penalty.net, 0);
  const due = penalties.reduce((sum, penalty) => sum + toPay(penalty), 0);
  const lateness = latenessCap(penalties, registers);
  return (
    <section className={shared.card} aria-label={t.title}>
      <Facts
        items={[
          {
            term: `${t.net} · ${t.lines(penalties.length)}`,
            value: <span className={styles.amount}>{euros(net, locale)}</span>,
          },
          { term: t.toPay, value: euros(due, locale) },
        ]}
      />
      {lateness !== null &&
        (lateness.cap === null ? (
          <p className={shared.muted}>{t.unknownCap}</p>
        ) : (
          <CapBar label={t.lateness} used={lateness.used} cap={lateness.cap} />
        ))}
    </section>
  );
}
