import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import { useMemo, useRef } from "react";
import type { DecidedFinding } from "../../app/report";
import type { Decision, FindingIdentity } from "../../domain/finding";
import { decisionLabel } from "../../messages/index";
import { introduced } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { retaken, seen } from "./decide";
import { DecisionForm, type Choice } from "./DecisionForm";
import { SELECTION } from "./drafts";
import { decisionTexts } from "./texts";
import { useDecisionDraft } from "./useDecisionDraft";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    maxHeight: "70vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 10px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  head: { display: "flex", alignItems: "start", gap: "8px" },
  title: { flexGrow: 1, margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
});

interface SelectionBarProps {
  readonly findings: readonly DecidedFinding[];
  /** Those that pass the filters. */
  readonly kept: readonly DecidedFinding[];
  readonly ticked: readonly FindingIdentity[];
  readonly onStop: () => void;
}

/** What may be done with the ticked findings: one form decides them all, at once. */
export default function SelectionBar({ findings, kept, ticked, onStop }: SelectionBarProps) {
  const { services, state, dispatch, operations, t, locale } = usePane();
  const words = decisionTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const { draft, begins, begin, change, drop } = useDecisionDraft(SELECTION);
  const heading = useRef<HTMLHeadingElement>(null);
  const isBusy = state.operation !== null;

  const items = useMemo(() => {
    const wanted = new Set(ticked);
    return findings.filter(({ identity }) => wanted.has(identity));
  }, [findings, ticked]);
  const shownCount = useMemo(() => {
    const wanted = new Set(ticked);
    return kept.filter(({ identity }) => wanted.has(identity)).length;
  }, [kept, ticked]);
  const decided = items.filter(({ decision }) => decision !== null);
  const toReview = items.filter(({ decision }) => decision?.toReview === true);
  const blocking = items.filter(({ finding }) => finding.severity === "blocking").length;

  const record = (
    chosen: readonly DecidedFinding[],
    decisionFor: (item: DecidedFinding) => Decision | null
  ) => {
    // What was pressed goes away: the keyboard waits on the title.
    heading.current?.focus();
    const made = chosen.map((item) => {
      const decision = decisionFor(item);
      return [item.identity, decision && seen(decision, item.finding)] as const;
    });
    void operations.decide(new Map(made)).then((isDone) => {
      // What could not be written is still there to be saved again.
      if (!isDone) return;
      drop();
      dispatch({ type: "tick", identities: [] });
    });
  };
  const choices: readonly (readonly [Choice, string])[] = [
    ["accepted", t.decision.accept],
    ["refused", t.decision.refuse],
    ["to-discuss", t.decision.discuss],
  ];
  const signature = state.signedBy ?? services.environment.userName;
  const told = [
    words.selected(items.length, items.length - shownCount),
    ...(blocking > 0 ? [words.blocking(blocking)] : []),
    ...(draft !== null && decided.length > 0 ? [words.decidedBefore(decided.length)] : []),
  ].join(" ");

  return (
    <section aria-label={words.region} className={styles.root}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {draft === null
            ? words.title
            : introduced(words.title, decisionLabel(draft.choice, locale), locale)}
        </h3>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={words.stop}
          title={words.stop}
          onClick={onStop}
        />
      </div>
      <p role="status" className={shared.text}>
        {told}
      </p>
      {draft !== null && items.length > 0 ? (
        <DecisionForm
          draft={draft}
          begins={begins}
          saveLabel={words.save(items.length)}
          onChange={change}
          onSave={(decision) => record(items, () => decision)}
          onCancel={() => {
            drop();
            heading.current?.focus();
          }}
        />
      ) : (
        <>
          <div className={shared.row}>
            <Button
              size="small"
              disabledFocusable={kept.length === shownCount}
              onClick={() =>
                dispatch({ type: "tick", identities: kept.map(({ identity }) => identity) })
              }
            >
              {words.all(kept.length)}
            </Button>
            <Button
              size="small"
              disabledFocusable={items.length === 0}
              onClick={() => dispatch({ type: "tick", identities: [] })}
            >
              {words.none}
            </Button>
          </div>
          <div className={shared.row}>
            {items.length > 0 &&
              choices.map(([kind, label]) => (
                <Button
                  key={kind}
                  size="small"
                  disabledFocusable={isBusy}
                  onClick={() => begin(kind, null)}
                >
                  {label}
                </Button>
              ))}
            {toReview.length > 0 && (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() =>
                  record(
                    toReview,
                    ({ decision }) => decision && retaken(decision, signature, services.today())
                  )
                }
              >
                {words.retakeAll(toReview.length)}
              </Button>
            )}
            {decided.length > 0 && (
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={isBusy}
                onClick={() => record(decided, () => null)}
              >
                {words.remove(decided.length)}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
