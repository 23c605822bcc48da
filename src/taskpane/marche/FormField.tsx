import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { readField, type ContractField, type FieldKind } from "../../app/contractFields";
import { dayText } from "../../messages/format";
import { usePane } from "../context";
import { dayOfIso } from "../dates";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import type { Problem } from "./checks";
import type { FieldState } from "./form";
import { remarkText } from "./remarks";
import { formTexts } from "./texts";

const useStyles = makeStyles({
  error: {
    margin: 0,
    color: tokens.colorStatusDangerForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  doubt: {
    margin: 0,
    paddingInlineStart: "6px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  changed: {
    marginInlineStart: "6px",
    padding: "0 5px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontSize: tokens.fontSizeBase100,
    whiteSpace: "nowrap",
  },
  faulty: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  label: { overflowWrap: "anywhere" },
  area: { padding: "5px 8px", resize: "vertical" },
});

const DECIMAL: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "money", "hours", "percent", "days", "number",
]); // prettier-ignore
const NUMERIC: ReadonlySet<FieldKind> = new Set<FieldKind>(["whole", "months", "siret"]);

const inputMode = (kind: FieldKind): "decimal" | "numeric" | undefined => {
  if (DECIMAL.has(kind)) return "decimal";
  return NUMERIC.has(kind) ? "numeric" : undefined;
};

/** Texts long enough to need a second line at 320 pixels. */
const LONG = new Set(["Objet"]);

interface ControlProps {
  readonly state: FieldState;
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
  readonly onText: (text: string) => void;
}

function Choice({ state, describedBy, isFaulty, onText }: ControlProps) {
  const { locale } = usePane();
  const t = formTexts(locale);
  const fields = useFields();
  const { field, text, id } = state;
  const isKnown = text === "" || field.choices.includes(text);
  return (
    <select
      id={id}
      className={fields.control}
      value={text}
      aria-invalid={isFaulty}
      aria-describedby={describedBy}
      required={field.isRequired}
      onChange={({ target }) => onText(target.value)}
    >
      <option value="">{t.choose}</option>
      {!isKnown && <option value={text}>{t.unknownChoice(text)}</option>}
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}

function Control(props: ControlProps) {
  const { state, describedBy, isFaulty, onText } = props;
  const fields = useFields();
  const styles = useStyles();
  const { field, text, id } = state;
  const { kind, choices } = field;
  if (kind === "choice") return <Choice {...props} />;
  const common = {
    id,
    value: text,
    "aria-invalid": isFaulty,
    "aria-describedby": describedBy,
    required: field.isRequired,
    autoComplete: "off",
  };
  if (LONG.has(field.title))
    return (
      <textarea
        {...common}
        rows={2}
        className={mergeClasses(fields.control, styles.area)}
        onChange={({ target }) => onText(target.value.replaceAll("\n", " "))}
      />
    );
  return (
    <>
      <input
        {...common}
        type={kind === "date" ? "date" : "text"}
        inputMode={inputMode(kind)}
        className={mergeClasses(fields.control, isFaulty && styles.faulty)}
        list={choices.length > 0 ? `${id}-choix` : undefined}
        onChange={({ target }) => onText(target.value)}
      />
      {choices.length > 0 && (
        <datalist id={`${id}-choix`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** A field's unit, where its label does not say it already. */
const unitOf = ({ unit, kind }: ContractField): string | null =>
  kind === "date" || kind === "siret" ? null : unit;

interface FormFieldProps {
  readonly state: FieldState;
  readonly problems: readonly Problem[];
  /** The format's default applies when the field is blank. */
  readonly hasDefault?: boolean;
  readonly onText: (text: string) => void;
  readonly children?: ReactNode;
}

/** One native field: its label and unit, what it is for, what is wrong with it, and what the sheet says. */
export function FormField({ state, problems, hasDefault, onText, children }: FormFieldProps) {
  const { locale } = usePane();
  const t = formTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const fields = useFields();
  const { id, field, text, sheetText, isChanged, read } = state;
  const own = problems.filter(({ at }) => at === id);
  const isFaulty = own.some(({ level }) => level === "error");
  const help = t.help[field.title] ?? "";
  const unit = unitOf(field);
  const isGoodSiret = field.kind === "siret" && text.trim() !== "" && read.fault === null;
  const shown = (value: string): string => {
    const day = field.kind === "date" ? dayOfIso(value) : null;
    return day === null ? value : dayText(day, locale);
  };
  // A date field cannot show a text that is no date: the sheet's own is told beside it.
  const isHidden = field.kind === "date" && text !== "" && dayOfIso(text) === null;
  const describedBy = [
    ...(own.length > 0 ? [`${id}-remarques`] : []),
    ...(help === "" ? [] : [`${id}-aide`]),
  ];
  const initial = field.initial === null ? "" : String(field.initial);
  return (
    <div className={fields.field}>
      <div>
        <label htmlFor={id} className={mergeClasses(fields.label, styles.label)}>
          {t.labels[field.title] ?? field.title}
          {unit !== null && ` (${t.units[unit] ?? unit})`}
          {field.isRequired && <span aria-hidden="true"> *</span>}
        </label>
        {isChanged && <span className={styles.changed}>{t.changed}</span>}
      </div>
      <Control
        state={state}
        isFaulty={isFaulty}
        describedBy={describedBy.length > 0 ? describedBy.join(" ") : undefined}
        onText={onText}
      />
      {own.length > 0 && (
        <div id={`${id}-remarques`}>
          {own.map(({ level, remark }) => (
            <p key={remark.code} className={level === "error" ? styles.error : styles.doubt}>
              {remarkText(remark, field.kind, t, locale)}
            </p>
          ))}
        </div>
      )}
      {isGoodSiret && <p className={shared.muted}>{t.siretGood}</p>}
      {help !== "" && (
        <p id={`${id}-aide`} className={shared.muted}>
          {help}
        </p>
      )}
      {hasDefault === true && text.trim() === "" && initial !== "" && (
        <p className={shared.muted}>{t.byDefault(initial)}</p>
      )}
      {(isChanged || isHidden) && (
        <p className={shared.muted}>
          {t.inSheet(shown(sheetText))}{" "}
          {isChanged && (
            <button
              type="button"
              className={shared.jump}
              aria-label={t.restoreOf(t.labels[field.title] ?? field.title)}
              onClick={() => onText(sheetText)}
            >
              {t.restore}
            </button>
          )}
        </p>
      )}
      {children}
    </div>
  );
}

/** Whether a typed text would be read; for proposals that are only written when they say something else. */
export const saysTheSame = (state: FieldState, text: string): boolean => {
  const wanted = readField(state.field, text);
  return state.read.fault === null && state.read.value === wanted.value && wanted.fault === null;
};
