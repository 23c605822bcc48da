import { Button } from "@fluentui/react-components";
import { ChevronLeft20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Month } from "../../domain/calendar";
import { monthText } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import { registerTexts } from "./texts";

interface MonthPickerProps {
  readonly months: readonly Month[];
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
}

/** One month of a list, with its neighbours at hand. */
export function MonthPicker({ months, month, onMonth }: MonthPickerProps) {
  const { locale } = usePane();
  const t = registerTexts(locale).supervision;
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const at = months.indexOf(month);
  const neighbour = (step: number): void => {
    const next = months[at + step];
    if (next !== undefined) onMonth(next);
  };
  return (
    <div className={shared.row} style={{ flexWrap: "nowrap", alignItems: "flex-end" }}>
      <Button
        icon={<ChevronLeft20Regular />}
        aria-label={t.previous}
        title={t.previous}
        disabledFocusable={at <= 0}
        onClick={() => neighbour(-1)}
      />
      <div className={fields.field} style={{ flexGrow: 1 }}>
        <label htmlFor={id} className={fields.label}>
          {t.month}
        </label>
        <select
          id={id}
          className={fields.control}
          value={month}
          onChange={({ target }) => onMonth(Number(target.value))}
        >
          {months.map((each) => (
            <option key={each} value={each}>
              {monthText(each, locale)}
            </option>
          ))}
        </select>
      </div>
      <Button
        icon={<ChevronRight20Regular />}
        aria-label={t.next}
        title={t.next}
        disabledFocusable={at < 0 || at >= months.length - 1}
        onClick={() => neighbour(1)}
      />
    </div>
  );
}
