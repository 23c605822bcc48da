import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { PenaltyKey } from "../../app/penaltyKeys";
import type { Penalty } from "../../domain/penalty";
import { penaltyStateLabel, procedureText } from "../../messages";
import { euros, periodText } from "../../messages/format";
import { usePane } from "../context";
import { isoOfDay } from "../dates";
import { useShared } from "../parts/styles";
import { lineName } from "./batch";
import { suggestedKind } from "./letterKinds";
import { Computation, TriggerHelpSection } from "./PenaltyDetail";
import { PenaltyForm } from "./PenaltyForm";
import { penaltyTexts } from "./texts";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "start" },
  tick: { flexShrink: 0, width: "16px", height: "16px", margin: "11px 8px 0 1px" },
  root: { ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  heading: { margin: 0, font: "inherit", flexGrow: 1, minWidth: 0 },
  toggle: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    alignItems: "start",
    columnGap: "6px",
    width: "100%",
    padding: "8px 0",
    border: "0",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  arrow: { marginTop: "2px" },
  opened: { transform: "rotate(90deg)" },
  what: { overflowWrap: "anywhere" },
  amount: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  below: {
    gridColumn: "2 / -1",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "2px 8px",
  },
  state: {
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "nowrap",
  },
  body: { display: "flex", flexDirection: "column", gap: "14px", padding: "4px 0 14px" },
});

interface PenaltyItemProps {
  readonly penaltyKey: PenaltyKey;
  readonly penalty: Penalty;
}

/** One penalty: what it is about and where it stands; opened, its amount step by step and what the buyer decides. */
export function PenaltyItem({ penaltyKey, penalty }: PenaltyItemProps) {
  const { services, state, dispatch, locale } = usePane();
  const t = penaltyTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const { opened, drafts, ticked } = state.penalties;
  const isOpen = opened === penaltyKey;
  const terms = state.report?.registers.contract;
  const about = [periodText(penalty.period, locale), penalty.subject].filter(
    (part) => part !== null
  );
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={t.batch.tick(lineName(penalty, locale))}
          checked={ticked.includes(penaltyKey)}
          onChange={({ target }) => {
            const others = ticked.filter((key) => key !== penaltyKey);
            dispatch({
              type: "penalties",
              view: { ticked: target.checked ? [...others, penaltyKey] : others },
            });
          }}
        />
        <h4 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() =>
              dispatch({ type: "penalties", view: { opened: isOpen ? null : penaltyKey } })
            }
          >
            <ChevronRight16Regular
              aria-hidden
              className={mergeClasses(styles.arrow, isOpen && styles.opened)}
            />
            <span className={styles.what}>{about.join(" · ")}</span>
            <span className={styles.amount}>
              {penalty.rate === null ? t.notParameterised : euros(penalty.net, locale)}
            </span>
            <span className={styles.below}>
              <span className={styles.state}>{penaltyStateLabel(penalty.state, locale)}</span>
              {penalty.dueOn !== null && (
                <span className={shared.muted}>{t.dueOn(penalty.dueOn)}</span>
              )}
              {drafts.has(penaltyKey) && <span className={shared.muted}>{t.unsaved}</span>}
            </span>
          </button>
        </h4>
      </div>
      {isOpen && terms && (
        <div id={id} className={styles.body}>
          <p className={shared.text}>{procedureText(penalty, locale)}</p>
          <Computation penalty={penalty} />
          <PenaltyForm
            key={penaltyKey}
            penaltyKey={penaltyKey}
            desk={{ penalty, asOf: state.asOf, terms }}
          />
          <div className={shared.row}>
            <Button
              data-courrier={penaltyKey}
              onClick={() =>
                dispatch({
                  type: "penalties",
                  view: {
                    letter: {
                      keys: [penaltyKey],
                      kind: suggestedKind(penalty),
                      on: isoOfDay(services.today()),
                    },
                  },
                })
              }
            >
              {t.letter.prepare}
            </Button>
          </div>
          <TriggerHelpSection penalty={penalty} />
        </div>
      )}
    </li>
  );
}
