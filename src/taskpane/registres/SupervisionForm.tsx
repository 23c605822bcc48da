import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { supervisionOf } from "../../app/registerRows";
import type { RegisterTable } from "../../app/registerTypes";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import type { RowDraft } from "./drafts";
import { Field } from "./Field";
import { draftCells, errorsOf } from "./fieldValues";
import { ROLE_CELLS, SUPERVISION_FIELDS, unreplacedOf } from "./supervisionRows";
import { registerTexts } from "./texts";

interface SupervisionFormProps {
  readonly table: RegisterTable;
  readonly supports: readonly string[];
  readonly draft: RowDraft;
  readonly onChange: (draft: RowDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

interface ListFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onValue: (value: string) => void;
}

function ListField({ id, label, value, options, onValue }: ListFieldProps) {
  const fields = useFields();
  // What the sheet says today stays offered, even when it is no usual choice.
  const isKnown = options.some(([key]) => key === value);
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <select
        id={id}
        className={fields.control}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      >
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One person's month being typed; what is not replaced is said on the way. */
export function SupervisionForm(props: SupervisionFormProps) {
  const { table, supports, draft, onChange, onSave, onCancel } = props;
  const { state, t: pane, locale } = usePane();
  const texts = registerTexts(locale);
  const t = texts.supervision;
  const shared = useShared();
  const grid = useFields();
  const id = useId();
  // A title may hold spaces, which would part one identifier into several where it is referred to.
  const fieldId = (name: string): string => `${id}-${name.replace(/\s/g, "-")}`;
  const root = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  useEffect(() => root.current?.querySelector("input")?.focus(), []);
  const fields = SUPERVISION_FIELDS.filter(({ title }) => table.titles.includes(title));
  const errors = errorsOf(draft, fields);
  const cells = draftCells(draft, fields);
  const missing = unreplacedOf({ index: 0, cells, row: supervisionOf(cells) });
  const set = (title: string) => (value: string) =>
    onChange({ ...draft, values: { ...draft.values, [title]: value } });
  const labels: Readonly<Record<string, string>> = {
    Encadrant: t.form.supervisor,
    "Jours prévus": t.form.planned,
    "Jours présents": t.form.present,
    "Jours remplacés": t.form.replaced,
    Heures: t.form.hours,
  };
  const lists: Readonly<Record<string, Omit<ListFieldProps, "id" | "value" | "onValue">>> = {
    Fonction: {
      label: t.form.role,
      options: [
        [ROLE_CELLS.technical, t.roles.technical],
        [ROLE_CELLS.counsellor, t.roles.counsellor],
      ],
    },
    Support: {
      label: t.form.support,
      options: [["", t.form.noSupport], ...supports.map((name) => [name, name] as const)],
    },
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
  const title = draft.index === null ? t.form.add : t.form.edit;
  const fieldOf = (name: string) => {
    const field = fields.find((each) => each.title === name);
    if (!field) return null;
    const value = draft.values[name] ?? "";
    const list = lists[name];
    if (list)
      return (
        <ListField key={name} id={fieldId(name)} value={value} onValue={set(name)} {...list} />
      );
    const error = errors.get(name);
    const isShown = error !== undefined && (error !== "required" || isTried);
    return (
      <Field
        key={name}
        id={fieldId(name)}
        label={labels[name] ?? name}
        type={field.kind === "text" ? "text" : "decimal"}
        isRequired={field.isRequired ?? false}
        value={value}
        error={isShown ? texts.invalid[error] : null}
        onValue={set(name)}
      />
    );
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
      {["Encadrant", "Fonction", "Support"].map(fieldOf)}
      <div className={grid.grid}>
        {["Jours prévus", "Jours présents", "Jours remplacés", "Heures"].map(fieldOf)}
      </div>
      {missing !== null && missing !== 0 && (
        <p className={shared.muted}>{missing > 0 ? t.unreplaced(missing) : t.excess}</p>
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={state.operation !== null}>
          {draft.index === null ? texts.add : texts.save}
        </Button>
        <Button onClick={onCancel}>{pane.common.cancel}</Button>
        {isTried && errors.size > 0 && (
          <span role="alert" className={shared.muted}>
            {texts.invalid.fix(errors.size)}
          </span>
        )}
      </div>
    </form>
  );
}
