import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { documentOf } from "../../app/registerRows";
import type { RegisterTable } from "../../app/registerTypes";
import type { Contract } from "../../domain/contract";
import { dueDayOf, isCommitteeMeeting } from "../../domain/documents";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { DOCUMENT_FIELDS } from "./documentRows";
import type { RowDraft } from "./drafts";
import { Field } from "./Field";
import { draftCells, errorsOf } from "./fieldValues";
import { registerTexts } from "./texts";

interface DocumentFormProps {
  readonly table: RegisterTable;
  readonly contract: Contract | null;
  readonly draft: RowDraft;
  readonly title: string;
  readonly onChange: (draft: RowDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A document being typed: what is wrong and when it is due are said on the way. */
export function DocumentForm(props: DocumentFormProps) {
  const { table, contract, draft, title, onChange, onSave, onCancel } = props;
  const { state, t: pane, locale } = usePane();
  const t = registerTexts(locale);
  const { form } = t.documents;
  const shared = useShared();
  const id = useId();
  // A title may hold spaces, which would part one identifier into several where it is referred to.
  const fieldId = (title: string): string => `${id}-${title.replace(/\s/g, "-")}`;
  const root = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  useEffect(() => root.current?.querySelector("input")?.focus(), []);
  const fields = DOCUMENT_FIELDS.filter((field) => table.titles.includes(field.title));
  const errors = errorsOf(draft, fields);
  const row = documentOf(draftCells(draft, fields));
  const isMeeting = isCommitteeMeeting(row);
  const labels: Readonly<Record<string, string>> = {
    Document: form.document,
    Période: form.period,
    Échéance: isMeeting ? form.meetingDay : form.due,
    "Reçu le": isMeeting ? form.attended : form.received,
    Observations: form.notes,
  };
  const dueHint = (): string | null => {
    if (isMeeting || errors.has("Échéance")) return null;
    const due = contract === null ? row.dueOn : dueDayOf(row, contract);
    if (due === null) return form.noDue;
    if (row.dueOn === null) return form.dueByContract(due);
    return due === row.dueOn ? form.dueIs(due) : form.dueRolled(row.dueOn, due);
  };
  const hints: Readonly<Record<string, string | null>> = {
    Document: form.documentHint,
    Période: form.periodHint,
    Échéance: dueHint(),
    "Reçu le": row.receivedOn !== null && row.receivedOn > state.asOf ? form.future : null,
  };
  const save = (): void => {
    setTried(true);
    if (errors.size > 0) {
      const [first] = errors.keys();
      document.getElementById(fieldId(first ?? ""))?.focus();
      return;
    }
    if (state.operation === null) onSave();
  };
  return (
    <form
      ref={root}
      className={shared.card}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className={shared.subtitle}>{title}</h3>
      {fields.map((field) => {
        const error = errors.get(field.title);
        // «À remplir» before anything is typed would be a reproach.
        const isShown = error !== undefined && (error !== "required" || isTried);
        return (
          <Field
            key={field.title}
            id={fieldId(field.title)}
            label={labels[field.title] ?? field.title}
            type={field.kind === "date" ? "date" : "text"}
            isRequired={field.isRequired ?? false}
            value={draft.values[field.title] ?? ""}
            hint={hints[field.title]}
            error={isShown ? t.invalid[error] : null}
            suggestions={field.title === "Document" ? form.suggestions : []}
            onValue={(value) =>
              onChange({ ...draft, values: { ...draft.values, [field.title]: value } })
            }
          />
        );
      })}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={state.operation !== null}>
          {draft.index === null ? t.add : t.save}
        </Button>
        <Button onClick={onCancel}>{pane.common.cancel}</Button>
        {isTried && errors.size > 0 && (
          <span role="alert" className={shared.muted}>
            {t.invalid.fix(errors.size)}
          </span>
        )}
      </div>
    </form>
  );
}
