import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PenaltyKey } from "../../app/penaltyKeys";
import { penaltyOptionLabel, penaltyStateLabel } from "../../messages";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { PenaltyDraft } from "./drafts";
import { OptionCards } from "./OptionCards";
import { PenaltyFields } from "./PenaltyFields";
import {
  draftOf,
  isSameDraft,
  savingRefusal,
  unreadableFields,
  wantedOf,
  type FieldName,
  type PenaltyDesk,
} from "./penaltyForm";
import { ProcedureStepper, stepRefusalText } from "./ProcedureStepper";
import { penaltyTexts } from "./texts";
import { useRecord } from "./useRecord";

interface PenaltyFormProps {
  readonly penaltyKey: PenaltyKey;
  readonly desk: PenaltyDesk;
}

/** What the buyer decides of a penalty; nothing that cannot stand is written. */
export function PenaltyForm({ penaltyKey, desk }: PenaltyFormProps) {
  const { state, dispatch, locale } = usePane();
  const { record } = useRecord();
  const t = penaltyTexts(locale);
  const shared = useShared();
  const id = useId();
  const [isTried, setTried] = useState(false);
  const { drafts } = state.penalties;
  const saved = draftOf(desk);
  const draft = drafts.get(penaltyKey) ?? saved;
  const isChanged = !isSameDraft(draft, saved);
  const isBusy = state.operation !== null;
  const keep = (next: PenaltyDraft | null): void => {
    const others = new Map(drafts);
    if (next === null || isSameDraft(next, saved)) others.delete(penaltyKey);
    else others.set(penaltyKey, next);
    dispatch({ type: "penalties", view: { drafts: others } });
  };
  const unreadable = unreadableFields(draft);
  const refusal = savingRefusal(desk, draft);
  const refused =
    isTried && refusal !== null
      ? {
          field: refusal.field,
          text: t.refused(
            penaltyStateLabel(draft.state, locale),
            stepRefusalText(refusal.reason, desk, draft, locale)
          ),
        }
      : null;
  const focusField = (field: FieldName | null): void => {
    if (field !== null) document.getElementById(`${id}-${field}`)?.focus();
  };
  const save = async (): Promise<void> => {
    setTried(true);
    const [firstUnreadable] = unreadable;
    if (firstUnreadable !== undefined) return focusField(firstUnreadable);
    if (refusal !== null) return focusField(refusal.field);
    if (isBusy || !isChanged) return;
    if (await record(new Map([[penaltyKey, wantedOf(draft)]]))) {
      setTried(false);
      keep(null);
    }
  };
  const { option } = draft;
  const isApplied = ["applied", "moderated", "deducted"].includes(draft.state);
  return (
    <form
      noValidate
      aria-label={t.steps.legend}
      style={{ display: "flex", flexDirection: "column", gap: "12px" }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <OptionCards
        penalty={desk.penalty}
        chosen={option}
        onChoose={(chosen) => keep({ ...draft, option: chosen })}
      />
      {option !== null && option !== "penalty" && isApplied && (
        <Banner tone="to-justify">{t.options.conflict(penaltyOptionLabel(option, locale))}</Banner>
      )}
      <ProcedureStepper
        desk={desk}
        draft={draft}
        onChoose={(chosen) => keep({ ...draft, state: chosen })}
      />
      <PenaltyFields id={id} desk={desk} draft={draft} refused={refused} onChange={keep} />
      {refused !== null && refused.field === null && (
        <Banner tone="blocking" role="alert">
          {refused.text}
        </Banner>
      )}
      {isTried && unreadable.length > 0 && (
        <Banner tone="blocking" role="alert">
          {t.unreadable}
        </Banner>
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy || !isChanged}>
          {t.save}
        </Button>
        {isChanged && (
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              setTried(false);
              keep(null);
            }}
          >
            {t.discard}
          </Button>
        )}
      </div>
    </form>
  );
}
