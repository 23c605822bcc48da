import { makeStyles, tokens } from "@fluentui/react-components";
import type { Penalty } from "../../domain/penalty";
import { triggerLabel } from "../../messages";
import { penaltySteps } from "../../messages/penaltySteps";
import { TRIGGER_HEADINGS, triggerHelp } from "../../messages/triggerHelp";
import { usePane } from "../context";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { penaltyTexts } from "./texts";

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", margin: 0 },
  step: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "12px",
    padding: "4px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  net: { fontWeight: tokens.fontWeightSemibold },
  note: {
    gridColumn: "1 / -1",
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: "8px 0 2px", fontSize: tokens.fontSizeBase300 },
});

/** The amount step by step, from the fact to what is due. */
export function Computation({ penalty }: { readonly penalty: Penalty }) {
  const { locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <section>
      <h5 className={shared.subtitle}>{penaltyTexts(locale).computation}</h5>
      <dl className={styles.steps}>
        {penaltySteps(penalty, locale).map(({ term, value, note }) => (
          <div key={term} className={styles.step}>
            <dt>{term}</dt>
            <dd className={styles.value}>{value}</dd>
            {note !== null && <dd className={styles.note}>{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The page of the clause's trigger, folded under the penalty. */
export function TriggerHelpSection({ penalty }: { readonly penalty: Penalty }) {
  const { locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const help = triggerHelp(penalty.trigger);
  return (
    <Section title={penaltyTexts(locale).help(triggerLabel(penalty.trigger, locale))}>
      <div lang="fr">
        {TRIGGER_HEADINGS.map(([heading, part]) => (
          <div key={part}>
            <h5 className={styles.heading}>{heading}</h5>
            <p className={shared.text}>{help[part]}</p>
          </div>
        ))}
      </div>
    </Section>
  );
}
