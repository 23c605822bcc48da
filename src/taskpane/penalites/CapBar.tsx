import { makeStyles, tokens } from "@fluentui/react-components";
import type { Cents } from "../../domain/numbers";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { penaltyTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "3px" },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px" },
  amount: { fontVariantNumeric: "tabular-nums", marginInlineStart: "auto" },
  track: {
    height: "6px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
  },
  used: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

interface CapBarProps {
  readonly label: string;
  readonly used: Cents;
  readonly cap: Cents;
}

/** How much of a cap is used: in figures, in words, and drawn. */
export function CapBar({ label, used, cap }: CapBarProps) {
  const { locale } = usePane();
  const t = penaltyTexts(locale).totals;
  const styles = useStyles();
  const shared = useShared();
  const along = cap <= 0 ? 100 : Math.min(100, Math.round((used * 100) / cap));
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span>{label}</span>
        <span className={styles.amount}>{t.ofCap(used, cap)}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.used} style={{ width: `${along.toString()}%` }} />
      </div>
      <p className={shared.muted}>{used >= cap ? t.reached : t.left(cap - used)}</p>
    </div>
  );
}
