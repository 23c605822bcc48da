import { Button, Select } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { BORDEREAU_COLUMNS, type BordereauColumn } from "../../domain/territory/bordereauColumns";
import type { BordereauPaneTexts } from "../../messages/fr/paneBordereau";
import { BORDEREAU_TITLES } from "../../messages/fr/bordereau";
import { useShared } from "../parts/styles";

interface ColumnOrderProps {
  readonly columns: readonly BordereauColumn[];
  readonly texts: BordereauPaneTexts;
  readonly onChange: (columns: readonly BordereauColumn[]) => void;
}

/** The columns in order, by buttons that a keyboard and a finger reach; titles are those of the sheet. */
export function ColumnOrder({ columns, texts, onChange }: ColumnOrderProps) {
  const shared = useShared();
  const id = useId();
  const [told, setTold] = useState("");
  const move = (from: number, to: number): void => {
    const moved = columns[from];
    if (moved === undefined) return;
    const others = columns.filter((_, index) => index !== from);
    onChange([...others.slice(0, to), moved, ...others.slice(to)]);
    setTold(texts.moved(BORDEREAU_TITLES[moved], to + 1));
  };
  const left = BORDEREAU_COLUMNS.filter((column) => !columns.includes(column));
  return (
    <section className={shared.card} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={shared.subtitle}>
        {texts.columns}
      </h3>
      <p className={shared.muted}>{texts.columnsHelp}</p>
      <ol className={shared.list}>
        {columns.map((column, index) => {
          const title = BORDEREAU_TITLES[column];
          return (
            <li key={column} className={shared.row}>
              <span style={{ flexGrow: 1 }}>{title}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUp16Regular />}
                aria-label={texts.up(title)}
                title={texts.up(title)}
                disabledFocusable={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDown16Regular />}
                aria-label={texts.down(title)}
                title={texts.down(title)}
                disabledFocusable={index === columns.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={texts.remove(title)}
                title={texts.remove(title)}
                disabledFocusable={columns.length === 1}
                onClick={() => onChange(columns.filter((each) => each !== column))}
              />
            </li>
          );
        })}
      </ol>
      {left.length > 0 && (
        <Select
          aria-label={texts.add}
          value=""
          onChange={(_, { value }) => {
            const added = left.find((column) => column === value);
            if (added) onChange([...columns, added]);
          }}
        >
          <option value="">{`${texts.add} — ${texts.chooseColumn}`}</option>
          {left.map((column) => (
            <option key={column} value={column}>
              {BORDEREAU_TITLES[column]}
            </option>
          ))}
        </Select>
      )}
      <span role="status" className={shared.visuallyHidden}>
        {told}
      </span>
    </section>
  );
}
