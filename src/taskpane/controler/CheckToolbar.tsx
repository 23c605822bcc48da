import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { ClipboardCheckmark20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../context";
import { dayOfIso, isoOfDay } from "../dates";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  button: { flexGrow: 1, minWidth: "140px", minHeight: "40px" },
  field: { flexGrow: 1, minWidth: "128px" },
  date: { minHeight: "40px" },
});

/** «Contrôler», and the day it is made for. */
export function CheckToolbar() {
  const { state, dispatch, operations, t } = usePane();
  const styles = useStyles();
  // A date being typed goes through years like 0002: the field keeps its own text until it is left.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        size="large"
        className={styles.button}
        icon={<ClipboardCheckmark20Regular />}
        // Stays focusable while it works: the keyboard must not fall back to the top of the page.
        disabledFocusable={state.operation !== null}
        onClick={() => void operations.check()}
      >
        {t.check.run}
      </Button>
      <Field className={styles.field} label={t.check.asOf} size="small" title={t.check.asOfHint}>
        <Input
          className={styles.date}
          type="date"
          value={draft ?? isoOfDay(state.asOf)}
          onBlur={() => setDraft(null)}
          onChange={(_event, { value }) => {
            setDraft(value);
            const day = dayOfIso(value);
            if (day !== null) dispatch({ type: "asOf", day });
          }}
        />
      </Field>
    </div>
  );
}
