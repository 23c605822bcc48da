import { MARK_FORMULA, MARK_LOOKS } from "../workbook/looks";
import { toFileFormula } from "./formulas";
import { MARK_SIGNATURE } from "../workbook/grid";
import type { MarkPlan } from "../workbook/plan";
import { conditionalRulesOf, type ConditionalRule, type SheetFrame } from "./readSheet";
import type { StyleBook } from "./styleBook";
import { applyEdits, childrenNamed, escapeXml, type Edit } from "./xml";

/**
 * Marks on a submitted sheet, put in and taken out of its source text: nothing else of the part is written again.
 */

/** Cells in one mark: a rule's list of cells stays of a size that every reader accepts. */
const CELLS_PER_MARK = 500;

/** Elements that stand after conditional formats in a worksheet. */
const AFTER = new Set([
  "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
  "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "drawingHF", "legacyDrawing",
  "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
]); // prettier-ignore

const BORDERS = { blocking: "thin", "to-justify": "dashed", information: "dotted" } as const;

interface Mark {
  readonly id: string;
  readonly rule: ConditionalRule;
}

/** The add-in's marks on a sheet, each with the identity it keeps until the sheet is written. */
export const marksOf = (frame: SheetFrame): readonly Mark[] =>
  conditionalRulesOf(frame)
    .filter(({ formula }) => formula?.includes(MARK_SIGNATURE))
    .map((rule, index) => ({ id: `mark-${index + 1}`, rule }));

const removalEdits = (frame: SheetFrame, ids: ReadonlySet<string>): readonly Edit[] => {
  const gone = marksOf(frame)
    .filter(({ id }) => ids.has(id))
    .map(({ rule }) => rule);
  const elements = new Set(gone.map(({ element }) => element));
  const parents = new Set(gone.map(({ parent }) => parent));
  // A format whose rules are all ours goes whole; Excel may have put ours beside the buyer's on the same cells.
  return [...parents].flatMap((parent): readonly Edit[] => {
    const rules = childrenNamed(parent, "cfRule");
    return rules.every((rule) => elements.has(rule))
      ? [{ start: parent.start, end: parent.end, text: "" }]
      : rules
          .filter((rule) => elements.has(rule))
          .map(({ start, end }) => ({ start, end, text: "" }));
  });
};

const markXml = (
  frame: SheetFrame,
  plan: MarkPlan,
  styles: StyleBook,
  firstPriority: number
): string => {
  const { prefix } = frame;
  let priority = firstPriority;
  return plan.groups
    .flatMap(({ severity, cells }) => {
      const look = styles.differential({ ...MARK_LOOKS[severity], borderBox: BORDERS[severity] });
      const slices = Array.from({ length: Math.ceil(cells.length / CELLS_PER_MARK) }, (_, index) =>
        cells.slice(index * CELLS_PER_MARK, (index + 1) * CELLS_PER_MARK)
      );
      return slices.map(
        (slice) =>
          `<${prefix}conditionalFormatting sqref="${slice.join(" ")}">` +
          `<${prefix}cfRule type="expression" dxfId="${look}" priority="${priority++}">` +
          `<${prefix}formula>${escapeXml(toFileFormula(MARK_FORMULA, null))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
      );
    })
    .join("");
};

/** A sheet's source with some marks taken out and others put in; looks are added to `styles`. */
export const withMarks = (
  xml: string,
  frame: SheetFrame,
  remove: ReadonlySet<string>,
  add: MarkPlan | undefined,
  styles: StyleBook
): string => {
  const removed = removalEdits(frame, remove);
  const ours = new Set(
    marksOf(frame)
      .filter(({ id }) => remove.has(id))
      .map(({ rule }) => rule.element)
  );
  const others = conditionalRulesOf(frame).filter(({ element }) => !ours.has(element));
  const text = add
    ? markXml(frame, add, styles, Math.max(0, ...others.map(({ priority }) => priority)) + 1)
    : "";
  if (text === "") return applyEdits(xml, removed);
  const next = frame.elements.find(({ name, start }) => start >= frame.cellsEnd && AFTER.has(name));
  const last = frame.elements.filter(({ start }) => start >= frame.cellsEnd).at(-1);
  const at = next?.start ?? last?.end ?? frame.cellsEnd;
  return applyEdits(xml, [...removed, { start: at, end: at, text }]);
};
