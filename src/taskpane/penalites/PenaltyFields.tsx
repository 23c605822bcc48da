import { Button } from "@fluentui/react-components";
import { useFields } from "../releves/fields";
import { Field } from "../registres/Field";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import type { PenaltyDraft } from "./drafts";
import { dayOfIso, isoOfDay } from "../dates";
import {
  deadlineOf,
  isFieldShown,
  unreadableFields,
  type FieldName,
  type PenaltyDesk,
} from "./penaltyForm";
import { penaltyTexts } from "./texts";

interface PenaltyFieldsProps {
  readonly id: string;
  readonly desk: PenaltyDesk;
  readonly draft: PenaltyDraft;
  /** What saving was refused for, and the field it is about. */
  readonly refused: { readonly field: FieldName | null; readonly text: string } | null;
  readonly onChange: (draft: PenaltyDraft) => void;
}

/** Dates, reason, and what the chosen state asks for; the deadline is told on the way. */
export function PenaltyFields({ id, desk, draft, refused, onChange }: PenaltyFieldsProps) {
  const { services, locale } = usePane();
  const t = penaltyTexts(locale).fields;
  const grid = useFields();
  const shared = useShared();
  const { penalty, asOf } = desk;
  const unreadable = unreadableFields(draft);
  const sentOn = dayOfIso(draft.sentOn);
  const own = deadlineOf(desk, { ...draft, dueOn: "" });
  const { delayDays = null } = penalty;
  const set = (field: FieldName) => (value: string) => onChange({ ...draft, [field]: value });
  const errorOf = (field: FieldName): string | null => {
    if (unreadable.includes(field)) return field === "retained" ? t.money : t.date;
    return refused?.field === field ? refused.text : null;
  };
  const field = (name: FieldName, type: "text" | "date" | "decimal", hint: string | null) =>
    isFieldShown(name, draft) && (
      <Field
        id={`${id}-${name}`}
        label={name === "retained" ? t.retained : t[name]}
        type={type}
        value={draft[name]}
        hint={hint}
        error={errorOf(name)}
        onValue={set(name)}
      />
    );
  const dueHint = (): string | null => {
    if (sentOn === null || draft.dueOn !== "") return null;
    return own === null || delayDays === null ? t.noDelay : t.computedDue(own, delayDays);
  };
  return (
    <>
      <div className={grid.grid}>
        {field("sentOn", "date", sentOn !== null && sentOn > asOf ? t.sentLater : null)}
        {field("dueOn", "date", null)}
      </div>
      <div className={shared.row}>
        <Button size="small" onClick={() => set("sentOn")(isoOfDay(services.today()))}>
          {t.sentToday}
        </Button>
      </div>
      {dueHint() !== null && <p className={shared.muted}>{dueHint()}</p>}
      {field("retained", "decimal", t.retainedHint(penalty.net))}
      {field("motive", "text", t.motiveHint)}
      {field("invoice", "text", null)}
    </>
  );
}
