import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../context";
import { Choices } from "../registres/Choices";
import type { SheetsPart } from "../registres/drafts";
import { registerTexts } from "../registres/texts";

const useStyles = makeStyles({ root: { padding: "10px 12px 0" } });

const PARTS: readonly SheetsPart[] = ["statements", "documents", "supervision"];

/** «Relevés · Documents · Encadrement». */
export function PartNavigation() {
  const { state, dispatch, locale } = usePane();
  const styles = useStyles();
  const { nav } = registerTexts(locale);
  return (
    <div className={styles.root}>
      <Choices
        name="registre"
        label={nav.label}
        items={PARTS.map((key) => ({ key, label: nav[key] }))}
        selected={state.sheetsPart}
        onSelect={(part) => dispatch({ type: "part", part })}
      />
    </div>
  );
}
