import { makeStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { Choices } from "../registres/Choices";
import { PARTS } from "./parts";
import { territoryTexts } from "./texts";

const useStyles = makeStyles({ nav: { padding: "10px 12px 0" } });

/** «Territoire»: what a facilitator does with the workbooks of several contracts. */
export default function TerritoryScreen() {
  const { state, dispatch, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { nav } = territoryTexts(locale);
  const { part } = state.territory;
  const shown = PARTS.find(({ key }) => key === part) ?? PARTS[0];
  return (
    <>
      <div className={styles.nav}>
        <Choices
          name="territoire"
          label={nav.label}
          items={PARTS.map(({ key }) => ({ key, label: nav[key] }))}
          selected={part}
          onSelect={(chosen) => dispatch({ type: "territory", view: { part: chosen } })}
        />
      </div>
      <Suspense fallback={<p className={shared.screen}>{t.common.loading}</p>}>
        {shown && <shown.View />}
      </Suspense>
    </>
  );
}
