import { Button, makeStyles } from "@fluentui/react-components";
import { ClipboardCheckmark20Regular } from "@fluentui/react-icons";
import { usePane } from "../context";
import { AsOfField } from "../parts/AsOfField";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: "8px" },
  button: { flexGrow: 1, minWidth: "140px", minHeight: "40px" },
});

/** «Contrôler», and the day it is made for. */
export function CheckToolbar() {
  const { state, operations, t } = usePane();
  const styles = useStyles();
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
      <AsOfField />
    </div>
  );
}
