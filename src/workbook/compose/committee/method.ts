import { notCheckedText } from "../../../messages";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import { isInQuarter } from "../quarter/facts";
import type { SummaryFacts } from "./facts";
import { textPart, type Part } from "./page";

/** What the sheet cannot say, and why; sheets and unreadable values by number only, for their texts may hold a name. */
export function missingPart(facts: SummaryFacts, row: number): Part {
  const { heading, none, blocks, ignoredSheets, unreadable } = COMMITTEE.missing;
  const { notChecked } = facts.result;
  const countOf = (kind: string): number => notChecked.filter((item) => item.kind === kind).length;
  const missing = facts.committee.missing.map((block) => blocks[block]);
  const sentence = missing.join("\u00a0; ");
  const sheets = countOf("ignored-sheet");
  const values = countOf("unreadable-input");
  const lines = [
    ...(sentence === "" ? [] : [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`]),
    ...notChecked
      .filter(({ kind }) => kind !== "ignored-sheet" && kind !== "unreadable-input")
      .map((item) => notCheckedText(item)),
    ...(values + sheets > 0
      ? [
          [
            ...(values > 0 ? [unreadable(values)] : []),
            ...(sheets > 0 ? [ignoredSheets(sheets)] : []),
          ].join(" "),
        ]
      : []),
  ];
  return textPart(row, heading, lines.length > 0 ? lines : [none]);
}

/** How the figures were made, of what, when and by which version. */
export function methodPart(facts: SummaryFacts, row: number): Part {
  const { heading, perimeter, live, secrecy, draft, generated } = COMMITTEE.method;
  const { result, ref, version, threshold, committee } = facts;
  const own = facts.rows.filter(({ month }) => isInQuarter(facts, month));
  const sheets = new Set(own.map(({ sheet }) => sheet)).size;
  const hasExits = committee.exits !== null && Object.values(committee.exits.counts).some((n) => n > 0);
  return textPart(
    row,
    heading,
    [
      [
        perimeter(own.length, sheets, ref),
        live,
        ...(hasExits ? [COMMITTEE.exits.method] : []),
        secrecy(threshold),
      ].join(" "),
      `${draft} ${generated(result.asOf, version)}`,
    ],
    "note"
  );
} // prettier-ignore
