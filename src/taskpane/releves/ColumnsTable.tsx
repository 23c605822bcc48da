import { makeStyles, tokens } from "@fluentui/react-components";
import { Question16Filled } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { meaningLabel, reasonText } from "../../messages/index";
import {
  columnLetters,
  MEANING_CODES,
  type ColumnMeaning,
  type MeaningCode,
  type RecognisedColumn,
} from "../../workbook/mapping";
import type { ShownRows } from "../../app/readSheets";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { isHoursCode, meaningIn, meaningWith, type Edit } from "./edit";
import { useFields } from "./fields";
import { saidHeader } from "./Questions";
import { RowsTable } from "./RowsTable";
import { isAsked } from "./sheetStatus";
import { statementTexts } from "./texts";

const useStyles = makeStyles({
  above: { display: "flex", flexDirection: "column", gap: "2px", minWidth: "128px" },
  letter: { display: "flex", alignItems: "center", gap: "4px" },
  asked: {
    border: `2px solid ${tokens.colorStatusWarningBorderActive}`,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
  icon: { color: tokens.colorStatusWarningForeground3 },
  detail: { display: "flex", flexDirection: "column", gap: "6px" },
});

interface ColumnsTableProps {
  readonly sheet: string;
  readonly rows: ShownRows;
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: readonly RecognisedColumn[];
  readonly supports: readonly string[];
  readonly edit: Edit;
  /** Column to bring the keyboard to when the screen opens, by its letters. */
  readonly target: string | null;
  readonly onMeaning: (column: RecognisedColumn, meaning: ColumnMeaning) => void;
}

/** The sheet's first rows with, above each column, what it holds; the column in hand says why. */
export function ColumnsTable(props: ColumnsTableProps) {
  const { sheet, rows, header, columns, supports, edit, target, onMeaning } = props;
  const { locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const byColumn = new Map(columns.map((column) => [column.column, column]));
  const isOpen = (column: RecognisedColumn): boolean =>
    isAsked(column) && !edit.meanings.has(column.column);

  useEffect(() => {
    if (target === null) return;
    frame.current?.querySelector<HTMLSelectElement>(`select[data-column="${target}"]`)?.focus();
  }, [target]);

  const above = (number: number) => {
    const column = byColumn.get(number);
    const letters = columnLetters(number);
    if (!column) return letters;
    return (
      <div className={styles.above}>
        <span className={styles.letter}>
          {letters}
          {isOpen(column) && (
            <>
              <Question16Filled aria-hidden className={styles.icon} />
              {words.mapping.asked}
            </>
          )}
        </span>
        <select
          data-column={letters}
          className={isOpen(column) ? `${fields.control} ${styles.asked}` : fields.control}
          aria-label={words.mapping.meaningOf(letters, saidHeader(column))}
          aria-describedby={current === number ? `${id}-detail` : undefined}
          value={meaningIn(edit, column).code}
          onFocus={() => setCurrent(number)}
          onChange={({ target: { value } }) =>
            onMeaning(column, meaningWith(column, value as MeaningCode))
          }
        >
          {MEANING_CODES.map((code) => (
            <option key={code} value={code}>
              {meaningLabel(code, locale)}
            </option>
          ))}
        </select>
      </div>
    );
  };

  const inHand = current === null ? undefined : byColumn.get(current);
  const meaning = inHand && meaningIn(edit, inHand);
  return (
    <section className={shared.card} aria-label={words.mapping.columns} ref={frame}>
      <h3 className={shared.subtitle}>{words.mapping.columns}</h3>
      <p className={shared.muted}>
        {header === null ? words.mapping.noHeader : words.mapping.columnsHint}
      </p>
      <RowsTable label={words.mapping.table(sheet)} rows={rows} header={header} above={above} />
      {inHand && meaning && (
        <div id={`${id}-detail`} className={styles.detail}>
          <p className={shared.text}>
            {words.mapping.detail(columnLetters(inHand.column), saidHeader(inHand))}
          </p>
          <p className={shared.muted}>
            {edit.meanings.has(inHand.column)
              ? reasonText({ kind: "chosen" }, locale)
              : `${reasonText(inHand.reason, locale)} (${words.mapping.confidence(inHand.confidence)})`}
          </p>
          {isHoursCode(meaning.code) && (
            <>
              {(meaning.support !== undefined || supports.length > 1) && (
                <div className={fields.field}>
                  <label htmlFor={`${id}-support`} className={fields.label}>
                    {words.mapping.support(columnLetters(inHand.column))}
                  </label>
                  <select
                    id={`${id}-support`}
                    className={fields.control}
                    value={meaning.support ?? ""}
                    onChange={({ target: { value } }) => {
                      const { support: _former, ...rest } = meaning;
                      onMeaning(inHand, value === "" ? rest : { ...rest, support: value });
                    }}
                  >
                    <option value="">{words.mapping.lotAuto}</option>
                    {[
                      ...new Set([
                        ...(meaning.support === undefined ? [] : [meaning.support]),
                        ...supports,
                      ]),
                    ].map((support) => (
                      <option key={support} value={support}>
                        {support}
                      </option>
                    ))}
                  </select>
                </div>
              )}
              <div className={fields.check}>
                <input
                  id={`${id}-minutes`}
                  type="checkbox"
                  className={fields.box}
                  checked={meaning.unit === "minutes"}
                  onChange={({ target }) => {
                    const { unit: _former, ...rest } = meaning;
                    onMeaning(inHand, target.checked ? { ...rest, unit: "minutes" } : rest);
                  }}
                />
                <label htmlFor={`${id}-minutes`}>
                  {words.mapping.minutes(columnLetters(inHand.column))}
                </label>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  );
}
