import { useState } from "react";
import { useFields } from "./fields";

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  /** The number as it stands; null shows an empty field. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  /** Called with whole numbers within the bounds only. */
  readonly onValue: (value: number) => void;
}

/**
 * A whole number typed digit by digit: what is typed stays as it is until the field is left, so that «2» on the way to
 * «2027» is neither refused nor corrected under the user's fingers.
 */
export function NumberField(props: NumberFieldProps) {
  const { id, label, value, min, max, disabled = false, onValue } = props;
  const fields = useFields();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        min={min}
        max={max}
        className={fields.control}
        disabled={disabled}
        value={typed ?? value?.toString() ?? ""}
        onChange={({ target }) => {
          setTyped(target.value);
          const number = Number(target.value);
          if (target.value !== "" && Number.isInteger(number) && number >= min && number <= max)
            onValue(number);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
