import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { DecidedFinding } from "../../app/report";
import type { Decision } from "../../domain/finding";
import { dayText } from "../../messages/format";
import { decisionLabel } from "../../messages/index";
import { usePane } from "../context";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingTop: "10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  field: { minWidth: 0 },
});

type Choice = Decision["decision"];

const trimmedOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

interface DecisionFormProps {
  readonly choice: Choice;
  readonly current: Decision | null;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
}

function DecisionForm({ choice, current, onSave, onCancel }: DecisionFormProps) {
  const { services, state, dispatch, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [justification, setJustification] = useState(current?.justification ?? "");
  const [by, setBy] = useState(
    current?.by ?? state.signedBy ?? services.environment.userName ?? ""
  );
  const [isRefused, setRefused] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const lacksReason = choice === "accepted" && justification.trim() === "";
  const save = () => {
    if (lacksReason) {
      setRefused(true);
      text.current?.focus();
      return;
    }
    dispatch({ type: "signed", by: trimmedOrNull(by) });
    onSave({
      decision: choice,
      justification: trimmedOrNull(justification),
      by: trimmedOrNull(by),
      on: services.today(),
    });
  };
  return (
    <>
      <Field
        label={t.decision.justification}
        required={choice === "accepted"}
        size="small"
        className={styles.field}
        {...(isRefused && lacksReason
          ? { validationState: "error" as const, validationMessage: t.decision.justificationNeeded }
          : {})}
      >
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            text.current = element;
          }}
          resize="vertical"
          rows={2}
          // The user just chose the decision: the next thing to do is to say why.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={justification}
          onChange={(_event, { value }) => setJustification(value)}
        />
      </Field>
      <Field label={t.decision.by} size="small" className={styles.field}>
        <Input size="small" value={by} onChange={(_event, { value }) => setBy(value)} />
      </Field>
      <div className={shared.row}>
        <Button size="small" appearance="primary" onClick={save}>
          {t.decision.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </>
  );
}

/** The buyer's decision on a finding: taken, shown, changed or taken back; kept in the workbook. */
export function DecisionPanel({ item }: { readonly item: DecidedFinding }) {
  const { state, operations, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isChanging, setChanging] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { finding, decision, identity } = item;
  const isBusy = state.operation !== null;

  const record = (made: Decision | null) => {
    setChoice(null);
    setChanging(false);
    // The button that was pressed goes away: the keyboard waits on the decision's title.
    heading.current?.focus();
    void operations.decide(new Map([[identity, made]]));
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
        {t.decision.title}
        {choice !== null && ` : ${decisionLabel(choice, locale)}`}
      </h4>
      {finding.severity === "blocking" && <p className={shared.muted}>{t.decision.blockingNote}</p>}
      {choice !== null ? (
        <DecisionForm
          choice={choice}
          current={decision}
          onSave={record}
          onCancel={() => {
            setChoice(null);
            setChanging(false);
            heading.current?.focus();
          }}
        />
      ) : decision !== null && !isChanging ? (
        <>
          <p className={shared.text}>
            <strong>{decisionLabel(decision.decision, locale)}</strong> {made}
          </p>
          {decision.justification !== null && (
            <p className={shared.text}>{decision.justification}</p>
          )}
          <div className={shared.row}>
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
              onClick={() => setChoice(kind)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
