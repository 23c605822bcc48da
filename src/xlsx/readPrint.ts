import type { PrintPlan } from "../workbook/plan";
import { parseArea, parseReference } from "./addresses";
import { elementNamed, type SheetFrame } from "./readSheet";
import type { SheetEntry, WorkbookPart } from "./readWorkbook";
import { childNamed, childrenNamed } from "./xml";

/** A sheet's print set-up where it has a printed area, else null. */
export const readPrint = (
  frame: SheetFrame,
  workbook: WorkbookPart,
  sheet: SheetEntry
): PrintPlan | null => {
  const index = workbook.sheets.indexOf(sheet);
  const rectangleOf = (name: string) => {
    const found = workbook.names.find((known) => known.localSheet === index && known.name === name);
    // Repeated columns may stand before repeated rows: the last reference is the rows'.
    const reference = found && parseReference(found.refersTo.split(/,(?=[^,]*$)/).at(-1) ?? "");
    return reference ? parseArea(reference.address) : null;
  };
  const columnsOf = (name: string) => {
    const found = workbook.names.find((known) => known.localSheet === index && known.name === name);
    const address = /!(\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?:,|$)/.exec(found?.refersTo ?? "")?.[1];
    const columns = address === undefined ? null : parseArea(address);
    return columns && { from: columns.column, to: columns.column + columns.columnCount - 1 };
  };
  const area = rectangleOf("_xlnm.Print_Area");
  if (!area) return null;
  const titles = rectangleOf("_xlnm.Print_Titles");
  const titleColumns = columnsOf("_xlnm.Print_Titles");
  const setup = elementNamed(frame, "pageSetup")?.attributes ?? {};
  const texts = elementNamed(frame, "headerFooter");
  return {
    orientation: setup["orientation"] === "landscape" ? "landscape" : "portrait",
    fitToWidth: Number(setup["fitToWidth"] ?? 1),
    titleRows: titles ? { from: titles.row, to: titles.row + titles.rowCount - 1 } : null,
    ...(titleColumns ? { titleColumns } : {}),
    area,
    breaksBefore: childrenNamed(elementNamed(frame, "rowBreaks"), "brk").map(({ attributes }) =>
      Number(attributes["id"] ?? 0)
    ),
    header: childNamed(texts, "oddHeader")?.text ?? "",
    footer: childNamed(texts, "oddFooter")?.text ?? "",
  };
};
