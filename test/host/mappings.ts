import { saveChoices, type SaveMappingOptions } from "../../src/app/saveMapping";
import type { Month } from "../../src/domain/calendar";
import type { Host } from "../../src/workbook/host";
import type { LayoutChoice } from "../../src/workbook/mapping";

/** What a person says of one sheet; without a layout the recognised one stays. */
export interface SheetMapping {
  readonly sheet: string;
  readonly isStatement: boolean;
  readonly month: Month | null;
  readonly lot: string | null;
  readonly layout: LayoutChoice | null;
}

/** Keeps what a person says of one sheet, and where its header stands. */
export const saveMapping = (
  host: Host,
  { layout, ...sheet }: SheetMapping,
  options: SaveMappingOptions
): Promise<void> => {
  const header = layout && { first: layout.headerFirst, last: layout.headerLast };
  const choices = {
    layouts: layout ? [layout] : [],
    sheets: [{ ...sheet, ...(header ? { header } : {}) }],
  };
  return saveChoices(host, choices, options);
};
