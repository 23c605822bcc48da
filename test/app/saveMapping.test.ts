import { dayOf, monthOf } from "../../src/domain/calendar";
import type { LayoutChoice } from "../../src/workbook/mapping";
import { readChoices } from "../../src/workbook/read/choices";
import { newXlsx, openXlsx } from "../../src/xlsx/xlsxHost";
import { saveMapping } from "../host/mappings";

const OPTIONS = { asOf: dayOf(2026, 4, 20) };

const layout: LayoutChoice = {
  contractor: null,
  signature: "=salarié|+heures",
  headerFirst: 3,
  headerLast: 3,
  columns: [
    { column: 0, header: "=Salarié", meaning: { code: "name" } },
    { column: 1, header: "+Heures", meaning: { code: "hours", day: 31 } },
    { column: 2, header: "02/03", meaning: { code: "production", date: dayOf(2026, 3, 2) } },
  ],
};

describe("saveChoices", () => {
  it("keeps a mapping in the workbook's file, month after month", async () => {
    const host = await newXlsx();
    const draft = { isStatement: true, month: monthOf(2026, 3), lot: null };
    await saveMapping(host, { ...draft, sheet: "Mars 2026", layout }, OPTIONS);
    const reopened = await openXlsx(await host.save());
    await saveMapping(
      reopened,
      { ...draft, sheet: "Avril 2026", month: null, layout: null },
      OPTIONS
    );
    const again = await (await openXlsx(await reopened.save())).readGrids();
    expect(readChoices(again)).toEqual({
      layouts: [layout],
      sheets: [
        { sheet: "Mars 2026", isStatement: true, month: monthOf(2026, 3), lot: null, header: { first: 3, last: 3 } },
        { sheet: "Avril 2026", isStatement: true, month: null, lot: null },
      ],
    }); // prettier-ignore
    expect(again.tables.map(({ name }) => name)).toEqual(["tCorrespondances", "tFeuilles"]);
    expect(again.names).toEqual([
      { name: "_si_Correspondances", sheet: "Correspondances", isHidden: true },
    ]);
  });
});
