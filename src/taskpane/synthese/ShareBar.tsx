import { makeStyles, tokens } from "@fluentui/react-components";
import type { SmoothingFigures } from "../../domain/figures";
import { percent, periodText, share } from "../../messages/format";
import { usePane } from "../context";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { positionOf, supportedOf, countedOf } from "./shares";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "4px" },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  track: {
    position: "relative",
    height: "10px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    margin: "4px 0",
  },
  band: {
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorBrandBackground2,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    borderRight: `2px solid ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": {
      borderLeftColor: "CanvasText",
      borderRightColor: "CanvasText",
    },
  },
  mark: {
    position: "absolute",
    top: "-4px",
    bottom: "-4px",
    width: "4px",
    marginInlineStart: "-2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  state: { display: "flex", alignItems: "flex-start", gap: "6px" },
});

/** The right end of the drawing: room for twice the upper bound, never beyond the whole. */
const scaleOf = (max: number): number => Math.min(10_000, Math.max(max * 2, 1));

/** The share over a smoothing period: in figures, in words, and drawn between its bounds. */
export function ShareBar({ figures }: { readonly figures: SmoothingFigures }) {
  const { t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { period, lot, closed, min, max } = figures;
  const supported = supportedOf(figures);
  const counted = countedOf(figures);
  const position = positionOf(figures);
  const scale = scaleOf(max);
  const along = (basisPoints: number): string =>
    `${((Math.min(basisPoints, scale) / scale) * 100).toString()}%`;
  const isOutside = position === "below" || position === "above";
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span>
          {periodText(period, locale)}
          {lot !== null && ` · ${t.summary.lot(lot)}`}
        </span>
        <span className={styles.value}>{share(supported, counted, locale)}</span>
      </div>
      {counted > 0 && (
        <div className={styles.track} aria-hidden>
          <div
            className={styles.band}
            style={{ left: along(min), right: `calc(100% - ${along(max)})` }}
          />
          <div className={styles.mark} style={{ left: along((supported / counted) * 10_000) }} />
        </div>
      )}
      <div className={styles.state}>
        <SeverityIcon
          tone={
            isOutside
              ? closed
                ? "blocking"
                : "to-justify"
              : position === "noHours"
                ? "information"
                : "success"
          }
        />
        <span>
          {t.summary[position]}
          <span className={shared.muted}>
            {" "}
            ({t.summary.bounds(percent(min, locale), percent(max, locale))},{" "}
            {closed ? t.summary.closed : t.summary.open})
          </span>
        </span>
      </div>
    </div>
  );
}
