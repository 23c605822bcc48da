import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { PenaltyState } from "../../domain/penalty";
import { penaltyStateLabel, refusalText } from "../../messages";
import type { Locale } from "../../messages/format";
import { usePane } from "../context";
import type { PenaltyDraft } from "./drafts";
import { deadlineOf, procedureSteps, type PenaltyDesk, type StepRefusal } from "./penaltyForm";
import { useRadioCards } from "./radioCards";
import { penaltyTexts } from "./texts";

/** Why a state cannot be chosen, in words. */
export const stepRefusalText = (
  reason: StepRefusal,
  desk: PenaltyDesk,
  draft: PenaltyDraft,
  locale: Locale
): string =>
  reason === "first-apply"
    ? penaltyTexts(locale).steps.firstApply
    : refusalText(reason, { dueOn: deadlineOf(desk, draft) }, locale);

interface ProcedureStepperProps {
  readonly desk: PenaltyDesk;
  readonly draft: PenaltyDraft;
  readonly onChoose: (state: PenaltyState) => void;
}

/** The states in the order of the procedure; those that cannot stand now say why. */
export function ProcedureStepper({ desk, draft, onChoose }: ProcedureStepperProps) {
  const { locale } = usePane();
  const t = penaltyTexts(locale).steps;
  const cards = useRadioCards();
  const name = useId();
  const steps = procedureSteps(desk, draft);
  /** A reason already given above is not given twice. */
  const reasonOf = (rank: number, refusal: StepRefusal): string =>
    steps.findIndex((step) => step.refusal === refusal) < rank
      ? t.same
      : stepRefusalText(refusal, desk, draft, locale);
  return (
    <fieldset className={cards.group}>
      <legend className={cards.legend}>{t.legend}</legend>
      <ol className={cards.steps}>
        {steps.map(({ state, isNow, isNext, refusal }, rank) => {
          const isChosen = state === draft.state;
          const mark = isNow ? t.now : isNext ? t.next : null;
          return (
            <li key={state} aria-current={isNow ? "step" : undefined}>
              <label
                className={mergeClasses(
                  cards.step,
                  isChosen && cards.selected,
                  refusal !== null && cards.refused
                )}
              >
                <input
                  type="radio"
                  name={name}
                  className={cards.radio}
                  checked={isChosen}
                  aria-labelledby={`${name}-${state}`}
                  aria-describedby={refusal === null ? undefined : `${name}-${state}-motif`}
                  // The one that is chosen stays in reach of the keyboard even when it no longer stands.
                  disabled={refusal !== null && !isChosen}
                  onChange={() => onChoose(state)}
                />
                <span id={`${name}-${state}`} className={cards.name}>
                  {penaltyStateLabel(state, locale)}
                  {mark !== null && <span className={cards.mark}>{mark}</span>}
                </span>
                {refusal !== null && (
                  <span id={`${name}-${state}-motif`} className={cards.effect}>
                    {reasonOf(rank, refusal)}
                  </span>
                )}
              </label>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
