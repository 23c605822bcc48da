import type { Clause, Rate } from "../../domain/contract";
import { ACCEPTED } from "../../messages/fr/accepted";
import type { WorkbookSnapshot } from "../grid";
import { isBlank, isErrorText, type Cell } from "./cells";
import { parseDecimal, plainSpaces, scaleDecimal } from "./decimal";
import { readRows, type RegisterRows } from "./tables";
import * as values from "./values";
import type { Reader } from "./values";
import { prerequisite, trigger, unit } from "./vocabulary";

const SMIC = /^(?:([\d ,.]{1,20}) ?[x×*]? ?)?smic(?: horaire)?(?: ?[x×*] ?([\d ,.]{1,20}))?$/;
const CCAG = /^v ?[x×*.]? ?r ?\/ ?(\d{1,3}(?: \d{3})+|\d{1,7})$/;
/** «35 € / heure», «75 € par jour»: the unit stands in its own column. */
const PER_UNIT = / ?(?:\/|par) ?[a-zàâéèêô. ]{1,30}$/;

const hundredthsOf = (text: string): number | null => {
  const decimal = parseDecimal(text.trim());
  return decimal && scaleDecimal(decimal, 100);
};

function smicRate(text: string): Rate | null {
  const match = SMIC.exec(text);
  if (!match || (match[1] !== undefined && match[2] !== undefined)) return null;
  const factor = hundredthsOf(match[1] ?? match[2] ?? "1");
  return factor !== null && factor > 0 ? { kind: "smic", factorHundredths: factor } : null;
}

function ccagRate(text: string): Rate | null {
  const match = CCAG.exec(text);
  const divisor = Number((match?.[1] ?? "").replaceAll(" ", ""));
  return match && divisor > 0 ? { kind: "ccag", divisor } : null;
}

function eurosRate(cell: Cell): Rate | null {
  const { value, format } = cell;
  const written = typeof value === "string" ? plainSpaces(value).replace(PER_UNIT, "") : value;
  const read = values.money.read({ value: written, format });
  return read.ok && read.value !== null ? { kind: "euros", cents: read.value } : null;
}

/** `Montant`: 35 · «35,00 €» · «4 × SMIC» · «V*R/1000». */
export const rate: Reader<Rate> = {
  accepted: ACCEPTED.rate,
  read: (cell) => {
    if (isBlank(cell.value)) return { ok: true, value: null };
    if (typeof cell.value === "string") {
      if (cell.value.length > 80 || isErrorText(cell.value)) return { ok: false };
      const text = plainSpaces(cell.value);
      const formula = smicRate(text) ?? ccagRate(text);
      if (formula) return { ok: true, value: formula };
    }
    const euros = eurosRate(cell);
    return euros ? { ok: true, value: euros } : { ok: false };
  },
};

/**
 * Rows that bear one code, but for its case, are clauses of their own: the second is «P1 (2)», so that each penalty keeps
 * its own state, cap and article, and a look-up of its code in the sheet does not find the first one's amounts.
 */
function withDistinctCodes(clauses: readonly Clause[]): readonly Clause[] {
  const written = new Set(clauses.map(({ code }) => code.toLowerCase()));
  const met = new Set<string>();
  return clauses.map((clause) => {
    const distinct = (rank: number): string => {
      const code = rank === 1 ? clause.code : `${clause.code} (${rank.toString()})`;
      const key = code.toLowerCase();
      return met.has(key) || (rank > 1 && written.has(key)) ? distinct(rank + 1) : code;
    };
    const code = distinct(1);
    met.add(code.toLowerCase());
    return { ...clause, code };
  });
}

/** Reads `tClauses`; a clause without a readable code, trigger or unit is reported and left out. */
export function readClauses(snapshot: WorkbookSnapshot): RegisterRows<Clause> {
  const { rows, notChecked } = readRows(
    snapshot,
    "tClauses",
    ["Code", "Déclencheur", "Unité"],
    ({ row, take, need }) => {
      const code = need("Code", values.text);
      const triggered = need("Déclencheur", trigger);
      const counted = need("Unité", unit);
      const rest = {
        rate: take("Montant", rate),
        prerequisite: take("Préalable", prerequisite) ?? ("none" as const),
        delayDays: take("Délai", values.whole(0, 3650, ["j", "jours?"])),
        allowanceHundredths: take("Franchise", values.positiveHundredths) ?? 0,
        cap: take("Plafond", values.money),
        capShare: take("Plafond %", values.percent),
        cumulative: take("Cumulable", values.yesNo) ?? true,
        exemption: take("Exonération", values.money),
        article: take("Article", values.text),
        place: row.place,
      };
      return code === null || triggered === null || counted === null
        ? null
        : { code, trigger: triggered, unit: counted, ...rest };
    }
  );
  return { rows: rows && withDistinctCodes(rows), notChecked };
}
