import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { usePane } from "../context";
import { dayOfIso, isoOfDay } from "../dates";

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: "128px", display: "flex", flexDirection: "column", gap: "2px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  date: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "40px",
    padding: "0 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
});

/** The day everything is judged at: what is due, closed or late. */
export function AsOfField() {
  const { state, dispatch, t } = usePane();
  const styles = useStyles();
  const dateId = useId();
  // A date being typed goes through years like 0002: the field keeps its own text until it is left.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.field}>
      <label htmlFor={dateId} className={styles.label}>
        {t.check.asOf}
      </label>
      <input
        id={dateId}
        type="date"
        className={styles.date}
        title={t.check.asOfHint}
        value={draft ?? isoOfDay(state.asOf)}
        onBlur={() => setDraft(null)}
        onChange={({ target: { value } }) => {
          setDraft(value);
          const day = dayOfIso(value);
          if (day !== null) dispatch({ type: "asOf", day });
        }}
      />
    </div>
  );
}
