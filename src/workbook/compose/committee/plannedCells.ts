import { firstDay, lastDay, type Month } from "../../../domain/calendar";
import { fold } from "../../../domain/folding";
import { contractPeriod, monthsOfPeriod } from "../../../domain/periods";
import type { Seconds } from "../../../domain/numbers";
import { parseRectangle, rectangleAddress } from "../../a1";
import type { CellValue } from "../../grid";
import type { PlannedCell } from "../../plan";
import { quotedText } from "../builder";
import { hoursCell } from "../hoursRegister";
import { absolute, sourceColumn, sourceParameter } from "../sources";
import { dateText, type SummaryFacts } from "./facts";
import { isSameText, liveCell, rowsOf, sumRows, type Computed, type Factor } from "./rowFormulas";

const FORECASTS = "tPrevisions";
const [MONTH, LOT, PLANNED] = ["Mois", "Lot", "Heures prévues"] as const;

const isSameCode = (value: CellValue, code: string): boolean =>
  value !== null && fold(String(value)) === fold(code);

/** Forecasts of some months, one lot's where there are several. */
function fromForecasts(
  facts: SummaryFacts,
  lot: string | null,
  months: readonly Month[]
): Computed | null {
  const isOne = lot === null || facts.result.registers.lots.length === 1;
  const rows = rowsOf(facts, FORECASTS, isOne ? [MONTH, PLANNED] : [MONTH, LOT, PLANNED]);
  const [from, to] = [months[0], months.at(-1)];
  if (rows === null || from === undefined || to === undefined) return null;
  const [first, last] = [firstDay(from), lastDay(to)];
  const column = `${FORECASTS}[${MONTH}]`;
  const within: Factor = {
    text: `(${column}>=${dateText(first)})*(${column}<=${dateText(last)})`,
    holds: (cells) => {
      const day = cells(MONTH);
      return typeof day === "number" && day >= first && day <= last;
    },
  };
  const ofLot: Factor = {
    text: `(${FORECASTS}[${LOT}]&""=${quotedText(lot ?? "")})`,
    holds: (cells) => isSameText(String(cells(LOT) ?? ""), lot ?? ""),
  };
  return sumRows(rows, isOne ? [within] : [within, ofLot], FORECASTS, PLANNED);
}

const numeric = (text: string, value: CellValue): readonly Computed[] =>
  typeof value === "number" ? [{ text, value }] : [];

/** Whole volumes as they are written: the contract's, the lots' sum, or one lot's. */
function volumes(facts: SummaryFacts, lot: string | null): readonly Computed[] {
  const { contract, lots } = facts.result.registers;
  const parameter = sourceParameter(contract, facts.snapshot, "Volume prévu");
  const whole = parameter ? numeric(parameter.reference, parameter.value) : [];
  const column = sourceColumn(facts.snapshot, "tLots", PLANNED);
  if (lot === null) {
    const values = column?.values.filter((value) => typeof value === "number") ?? [];
    const sum = values.reduce((total, value) => total + value, 0);
    return [...whole, ...(column ? [{ text: `SUM(${column.reference})`, value: sum }] : [])];
  }
  const codes = sourceColumn(facts.snapshot, "tLots", LOT);
  const rank = (codes?.values ?? []).findIndex((code) => isSameCode(code, lot));
  const at = column ? column.reference.lastIndexOf("!") + 1 : 0;
  const area = column ? parseRectangle(column.reference.slice(at).replaceAll("$", "")) : null;
  const own =
    column && area && rank >= 0
      ? numeric(
          column.reference.slice(0, at) +
            absolute(
              rectangleAddress({ ...area, row: area.row + rank, rowCount: 1, columnCount: 1 })
            ),
          column.values[rank] ?? null
        )
      : [];
  return [...own, ...(lots.length === 1 ? whole : [])];
}

/** Planned hours of consecutive months, of the contract or of one lot, from the cells they are written in. */
export function plannedHoursCell(
  facts: SummaryFacts,
  lot: string | null,
  months: readonly Month[],
  seconds: Seconds
): PlannedCell {
  const { contract } = facts.result.registers;
  const period = contractPeriod(contract);
  const isWhole = period !== null && monthsOfPeriod(period).length === months.length;
  const duration = sourceParameter(contract, facts.snapshot, "Durée");
  const all = volumes(facts, lot);
  const count = months.length;
  const spread = numeric(duration?.reference ?? "", duration?.value ?? null).flatMap((length) =>
    all.map(({ text, value }) => ({
      text: `${count.toString()}*${text}/${length.text}`,
      value: (count * value) / length.value,
    }))
  );
  return liveCell(
    [fromForecasts(facts, lot, months), ...(isWhole ? all : []), ...spread],
    hoursCell(seconds) ?? 0
  );
}
