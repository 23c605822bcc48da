import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../context";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    gap: "8px 12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // What ends within a blink shows no bar: it would only flicker.
    animationName: { from: { visibility: "hidden" }, to: { visibility: "hidden" } },
    animationDuration: "300ms",
  },
  label: { margin: 0, fontVariantNumeric: "tabular-nums" },
  track: {
    height: "3px",
    marginTop: "6px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  running: {
    width: "33%",
    animationName: {
      from: { transform: "translateX(-100%)" },
      to: { transform: "translateX(300%)" },
    },
    animationDuration: "2s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none" },
  },
});

/** What is being done, how far it is, and the way to stop it. */
export function OperationProgress() {
  const { state, operations, t } = usePane();
  const styles = useStyles();
  const { operation } = state;
  if (!operation) return null;
  const { progress, isCancelling, file } = operation;
  const named = file === null ? null : t.files.reading(file);
  const step = named ?? (progress ? t.progress[progress.step] : t.progress.starting);
  const label = isCancelling ? t.progress.cancelling : step;
  // A step of one slice has nothing to count: the bar only moves.
  const slices = progress && progress.total > 1 ? progress : null;
  const counted = slices ? t.progress.ofTotal(slices.done, slices.total) : null;
  return (
    <div className={styles.root}>
      <div>
        <p className={styles.label}>
          {label} {counted}
        </p>
        <div
          role="progressbar"
          aria-label={t.progress.label}
          aria-valuetext={counted ? `${label} ${counted}` : label}
          {...(slices ? { "aria-valuenow": slices.done, "aria-valuemax": slices.total } : {})}
          className={styles.track}
        >
          <div
            className={mergeClasses(styles.bar, !slices && styles.running)}
            {...(slices
              ? { style: { width: `${((slices.done / slices.total) * 100).toString()}%` } }
              : {})}
          />
        </div>
      </div>
      <Button size="small" disabledFocusable={isCancelling} onClick={() => operations.cancel()}>
        {t.common.cancel}
      </Button>
    </div>
  );
}
