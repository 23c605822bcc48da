import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
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
  bar: { marginTop: "6px" },
});

/** What is being done, how far it is, and the way to stop it. */
export function OperationProgress() {
  const { state, operations, t } = usePane();
  const styles = useStyles();
  const { operation } = state;
  if (!operation) return null;
  const { progress, isCancelling } = operation;
  const step = progress ? t.progress[progress.step] : t.progress.starting;
  const label = isCancelling ? t.progress.cancelling : step;
  const counted =
    progress && progress.total > 1 ? t.progress.ofTotal(progress.done, progress.total) : null;
  return (
    <div className={styles.root}>
      <div>
        <p className={styles.label}>
          {label} {counted}
        </p>
        <ProgressBar
          className={styles.bar}
          aria-label={t.progress.label}
          aria-valuetext={counted ? `${label} ${counted}` : label}
          {...(progress && progress.total > 1 ? { value: progress.done, max: progress.total } : {})}
        />
      </div>
      <Button size="small" disabledFocusable={isCancelling} onClick={operations.cancel}>
        {t.common.cancel}
      </Button>
    </div>
  );
}
