/** Univer's formula engine as the calculator of the stand-in workbook, and as its grid. */
export { attachCalculator } from "./headless";
export { patchOf, valueOf } from "./cells";
export { toRange } from "./sheetData";
export {
  ACTIVATE,
  FROM_MODEL,
  positions,
  SET_VALUES,
  UniverMirror,
  type ValuesMutation,
} from "./mirror";
