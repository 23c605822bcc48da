import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Decision } from "../../domain/finding";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import type { DecisionDraft } from "./drafts";

const useStyles = makeStyles({ field: { minWidth: 0 } });

export type Choice = Decision["decision"];

const trimmedOrNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

interface DecisionFormProps {
  readonly draft: DecisionDraft;
  /** The user has just chosen the decision, here: the next thing to do is to say why. */
  readonly begins: boolean;
  readonly saveLabel: string;
  readonly onChange: (draft: DecisionDraft) => void;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
}

/** Why, by whom: what goes with a decision before it is kept. */
export function DecisionForm(props: DecisionFormProps) {
  const { draft, begins, saveLabel, onChange, onSave, onCancel } = props;
  const { services, dispatch, t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { choice, justification, by } = draft;
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
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={begins}
          value={justification}
          onChange={(_event, { value }) => onChange({ ...draft, justification: value })}
        />
      </Field>
      <Field label={t.decision.by} size="small" className={styles.field}>
        <Input
          size="small"
          value={by}
          onChange={(_event, { value }) => onChange({ ...draft, by: value })}
        />
      </Field>
      <div className={shared.row}>
        <Button size="small" appearance="primary" onClick={save}>
          {saveLabel}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </>
  );
}
