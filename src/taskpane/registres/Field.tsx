import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFields } from "../releves/fields";

const useStyles = makeStyles({
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  error: {
    margin: 0,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: "text" | "date" | "decimal";
  readonly isRequired?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly suggestions?: readonly string[];
  readonly onValue: (value: string) => void;
}

/** One native field with its label, what is computed from it, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { id, label, value, type = "text", isRequired = false, hint, error = null } = props;
  const { suggestions = [], onValue } = props;
  const fields = useFields();
  const styles = useStyles();
  const described = [
    ...(error === null ? [] : [`${id}-erreur`]),
    ...(hint === undefined || hint === null ? [] : [`${id}-aide`]),
  ];
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      <input
        id={id}
        type={type === "date" ? "date" : "text"}
        inputMode={type === "decimal" ? "decimal" : undefined}
        className={fields.control}
        value={value}
        required={isRequired}
        autoComplete="off"
        aria-invalid={error !== null}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        list={suggestions.length > 0 ? `${id}-choix` : undefined}
        onChange={({ target }) => onValue(target.value)}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-choix`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {error !== null && (
        <p id={`${id}-erreur`} className={styles.error}>
          {error}
        </p>
      )}
      {hint !== undefined && hint !== null && (
        <p id={`${id}-aide`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
