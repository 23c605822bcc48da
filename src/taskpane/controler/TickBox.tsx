import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "grid", placeItems: "center", width: "32px", cursor: "pointer" },
  box: {
    width: "16px",
    height: "16px",
    margin: 0,
    cursor: "pointer",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface TickBoxProps {
  readonly label: string;
  /** «mixed»: some of a group. */
  readonly ticked: boolean | "mixed";
  /** `extend`: with the Shift key. */
  readonly onTick: (extend: boolean) => void;
}

/**
 * A box to tick beside a finding or a group. It is no tab stop: the list is one, and Space ticks the finding that has the
 * keyboard; a pointer and a screen reader reach the box itself.
 */
export function TickBox({ label, ticked, onTick }: TickBoxProps) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <input
        type="checkbox"
        tabIndex={-1}
        className={styles.box}
        aria-label={label}
        checked={ticked === true}
        ref={(element) => {
          if (element) element.indeterminate = ticked === "mixed";
        }}
        onChange={(event) => {
          const { nativeEvent } = event;
          onTick("shiftKey" in nativeEvent && nativeEvent.shiftKey === true);
        }}
      />
    </span>
  );
}
