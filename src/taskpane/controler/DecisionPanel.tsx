import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import type { DecidedFinding } from "../../app/report";
import type { Decision } from "../../domain/finding";
import { introduced, dayText } from "../../messages/format";
import { decisionLabel, toReviewLabel } from "../../messages/index";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { DecisionForm, type Choice } from "./DecisionForm";
import { retaken, seen } from "./decide";
import { decisionTexts } from "./texts";
import { useDecisionDraft } from "./useDecisionDraft";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  former: {
    padding: "8px 10px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
});

/** What was decided, set apart when the facts it was decided on are no longer those of today. */
function FormerText({ isFormer, children }: { isFormer: boolean; children: ReactNode }) {
  const { locale } = usePane();
  const styles = useStyles();
  if (!isFormer) return <>{children}</>;
  return (
    <div role="group" aria-label={decisionTexts(locale).before} className={styles.former}>
      {children}
    </div>
  );
}

/** The buyer's decision on a finding: taken, shown, changed or taken back; kept in the workbook. */
export function DecisionPanel({ item }: { readonly item: DecidedFinding }) {
  const { services, state, operations, t, locale } = usePane();
  const words = decisionTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const [isChanging, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { finding, decision, identity } = item;
  const { draft, begins, begin, change, drop } = useDecisionDraft(identity);
  const isBusy = state.operation !== null;
  const signature = state.signedBy ?? services.environment.userName;

  const record = (made: Decision | null) => {
    // The button that was pressed goes away: the keyboard waits on the decision's title.
    heading.current?.focus();
    void operations.decide(new Map([[identity, made && seen(made, finding)]])).then((isDone) => {
      // What could not be written is still there to be saved again.
      if (!isDone) return;
      drop();
      setChanging(false);
    });
  };
  const choices: readonly (readonly [Choice, string])[] = [
    ["accepted", t.decision.accept],
    ["refused", t.decision.refuse],
    ["to-discuss", t.decision.discuss],
  ];
  const made = decision
    ? t.decision.madeBy(decision.by, decision.on === null ? null : dayText(decision.on, locale))
    : "";
  return (
    <div className={styles.root}>
      <h4 ref={heading} tabIndex={-1} className={styles.title}>
        {draft === null
          ? t.decision.title
          : introduced(t.decision.title, decisionLabel(draft.choice, locale), locale)}
      </h4>
      {finding.severity === "blocking" && <p className={shared.muted}>{t.decision.blockingNote}</p>}
      {draft !== null ? (
        <DecisionForm
          draft={draft}
          begins={begins}
          saveLabel={t.decision.save}
          onChange={change}
          onSave={record}
          onCancel={() => {
            drop();
            setChanging(false);
            heading.current?.focus();
          }}
        />
      ) : decision !== null && !isChanging ? (
        <>
          {decision.toReview === true && (
            <p className={shared.text}>
              <strong>{toReviewLabel(locale)}.</strong> {words.changed}
            </p>
          )}
          <FormerText isFormer={decision.toReview === true}>
            <p className={shared.text}>
              <strong>{decisionLabel(decision.decision, locale)}</strong> {made}
            </p>
            {decision.justification !== null && (
              <p className={shared.text}>{decision.justification}</p>
            )}
            {decision.toReview === true && typeof decision.onFacts === "string" && (
              <p className={shared.muted}>
                {words.factsThen} : {decision.onFacts}
              </p>
            )}
          </FormerText>
          <div className={shared.row}>
            {decision.toReview === true && (
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={isBusy}
                onClick={() => record(retaken(decision, signature, services.today()))}
              >
                {words.retake}
              </Button>
            )}
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                setChanging(true);
                heading.current?.focus();
              }}
            >
              {t.decision.edit}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={() => record(null)}
            >
              {t.decision.remove}
            </Button>
          </div>
        </>
      ) : (
        <div className={shared.row}>
          {choices.map(([kind, label]) => (
            <Button
              key={kind}
              size="small"
              disabledFocusable={isBusy}
              onClick={() => begin(kind, decision)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
