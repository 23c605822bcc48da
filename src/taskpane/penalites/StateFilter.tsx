import { useId } from "react";
import { PENALTY_STATES, type Penalty } from "../../domain/penalty";
import { penaltyStateLabel } from "../../messages";
import { usePane } from "../context";
import { useFields } from "../releves/fields";
import type { PenaltyFilter } from "./drafts";
import { passes } from "./penaltyForm";
import { penaltyTexts } from "./texts";

/** Which penalties are listed, with how many there are in each state. */
export function StateFilter({ penalties }: { readonly penalties: readonly Penalty[] }) {
  const { state, dispatch, locale } = usePane();
  const t = penaltyTexts(locale).filter;
  const fields = useFields();
  const id = useId();
  const { filter } = state.penalties;
  const countOf = (kept: PenaltyFilter): number =>
    penalties.filter((penalty) => passes(penalty, kept, state.asOf)).length;
  const states = PENALTY_STATES.filter((each) => each === filter || countOf(each) > 0);
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {t.label}
      </label>
      <select
        id={id}
        className={fields.control}
        value={filter}
        onChange={({ target }) => {
          const chosen = (["all", "waiting", ...PENALTY_STATES] as const).find(
            (each) => each === target.value
          );
          dispatch({ type: "penalties", view: { filter: chosen ?? "all", opened: null } });
        }}
      >
        <option value="all">{t.all(penalties.length)}</option>
        <option value="waiting">{t.waiting(countOf("waiting"))}</option>
        {states.map((each) => (
          <option key={each} value={each}>
            {t.state(penaltyStateLabel(each, locale), countOf(each))}
          </option>
        ))}
      </select>
    </div>
  );
}
