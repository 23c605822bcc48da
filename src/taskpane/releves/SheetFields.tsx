import { useId } from "react";
import { monthInYear, monthOf, yearOfMonth } from "../../domain/calendar";
import { monthName } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import type { Edit } from "./edit";
import { useFields } from "./fields";
import { NumberField } from "./NumberField";
import { statementTexts } from "./texts";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** Rows in which a header may stand. */
const LAST_HEADER_ROW = 200;
const MOST_HEADER_ROWS = 5;

interface SheetFieldsProps {
  readonly edit: Edit;
  readonly lots: readonly string[];
  /** 0-based rows of the header as it is read now. */
  readonly header: { readonly first: number; readonly last: number } | null;
  /** The year offered with a month: the sheet's, else the contract's day. */
  readonly year: number;
  readonly onChange: (change: Partial<Edit>) => void;
}

/** What is said of the sheet itself: whether it is a statement, its month, its lot, where its header stands. */
export function SheetFields({ edit, lots, header, year, onChange }: SheetFieldsProps) {
  const { locale } = usePane();
  const words = statementTexts(locale);
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const { month } = edit;
  const shownYear = month === null ? year : yearOfMonth(month);
  const setHeader = (first: number, last: number): void => {
    const end = Math.min(last, first + MOST_HEADER_ROWS - 1);
    onChange({ header: { first, last: end }, meanings: new Map() });
  };
  return (
    <section className={shared.card} aria-label={words.mapping.sheetPart}>
      <h3 className={shared.subtitle}>{words.mapping.sheetPart}</h3>
      <div className={fields.check}>
        <input
          id={`${id}-releve`}
          type="checkbox"
          className={fields.box}
          checked={edit.isStatement}
          onChange={({ target }) => onChange({ isStatement: target.checked })}
        />
        <label htmlFor={`${id}-releve`}>{words.mapping.isStatement}</label>
      </div>
      {edit.isStatement && (
        <div className={fields.grid}>
          <div className={fields.field}>
            <label htmlFor={`${id}-mois`} className={fields.label}>
              {words.mapping.month}
            </label>
            <select
              id={`${id}-mois`}
              className={fields.control}
              value={month === null ? "" : monthInYear(month).toString()}
              onChange={({ target: { value } }) =>
                onChange({ month: value === "" ? null : monthOf(shownYear, Number(value)) })
              }
            >
              <option value="">{words.mapping.monthAuto}</option>
              {MONTHS.map((number) => (
                <option key={number} value={number}>
                  {monthName(monthOf(shownYear, number), locale)}
                </option>
              ))}
            </select>
          </div>
          <NumberField
            id={`${id}-annee`}
            label={words.mapping.year}
            value={shownYear}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            disabled={month === null}
            onValue={(typed) => {
              if (month !== null) onChange({ month: monthOf(typed, monthInYear(month)) });
            }}
          />
          <NumberField
            id={`${id}-premiere`}
            label={words.mapping.headerFirst}
            value={header === null ? null : header.first + 1}
            min={1}
            max={LAST_HEADER_ROW}
            onValue={(typed) =>
              setHeader(typed - 1, typed - 1 + (header === null ? 0 : header.last - header.first))
            }
          />
          <NumberField
            id={`${id}-derniere`}
            label={words.mapping.headerLast}
            value={header === null ? null : header.last + 1}
            min={header === null ? 1 : header.first + 1}
            max={header === null ? LAST_HEADER_ROW : header.first + MOST_HEADER_ROWS}
            disabled={header === null}
            onValue={(typed) => {
              if (header !== null) setHeader(header.first, typed - 1);
            }}
          />
          {lots.length > 0 && (
            <div className={fields.field}>
              <label htmlFor={`${id}-lot`} className={fields.label}>
                {words.mapping.lot}
              </label>
              <select
                id={`${id}-lot`}
                className={fields.control}
                value={edit.lot ?? ""}
                onChange={({ target: { value } }) => onChange({ lot: value === "" ? null : value })}
              >
                <option value="">{words.mapping.lotAuto}</option>
                {lots.map((lot) => (
                  <option key={lot} value={lot}>
                    {lot}
                  </option>
                ))}
              </select>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
