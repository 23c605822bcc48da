import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import { PENALTY_OPTIONS, type Penalty, type PenaltyOption } from "../../domain/penalty";
import { penaltyOptionLabel } from "../../messages";
import { usePane } from "../context";
import { useRadioCards } from "./radioCards";
import { penaltyTexts } from "./texts";

interface OptionCardsProps {
  readonly penalty: Penalty;
  readonly chosen: PenaltyOption | null;
  readonly onChoose: (option: PenaltyOption | null) => void;
}

/** Have the hours made up, cut the price, apply the penalty: side by side, each with what it comes to. */
export function OptionCards({ penalty, chosen, onChoose }: OptionCardsProps) {
  const { locale } = usePane();
  const t = penaltyTexts(locale).options;
  const cards = useRadioCards();
  const name = useId();
  const { makeUp = null, priceCut = null } = penalty.options ?? {};
  const effects: Readonly<Record<PenaltyOption, string>> = {
    "make-up": makeUp === null ? t.noMakeUp : t.makeUp(makeUp),
    "price-cut": priceCut === null ? t.noPriceCut : t.priceCut(priceCut),
    penalty: penalty.rate === null ? t.noPenalty : t.penalty(penalty.net),
  };
  const card = (option: PenaltyOption | null, label: string, effect: string | null) => (
    <label
      key={option ?? ""}
      className={mergeClasses(cards.card, option === chosen && cards.selected)}
    >
      <input
        type="radio"
        name={name}
        className={cards.radio}
        checked={option === chosen}
        aria-labelledby={`${name}-${option ?? "none"}`}
        aria-describedby={effect === null ? undefined : `${name}-${option ?? "none"}-effet`}
        onChange={() => onChoose(option)}
      />
      <span id={`${name}-${option ?? "none"}`} className={cards.name}>
        {label}
      </span>
      {effect !== null && (
        <span id={`${name}-${option ?? "none"}-effet`} className={cards.effect}>
          {effect}
        </span>
      )}
    </label>
  );
  return (
    <fieldset className={cards.group}>
      <legend className={cards.legend}>{t.legend}</legend>
      <div className={cards.side}>
        {PENALTY_OPTIONS.map((option) =>
          card(option, penaltyOptionLabel(option, locale), effects[option])
        )}
        {card(null, t.none, null)}
      </div>
    </fieldset>
  );
}
