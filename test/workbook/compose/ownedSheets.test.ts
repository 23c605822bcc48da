import {
  freeSheetName,
  legalSheetName,
  outputSheets,
  ownedSheet,
  quarterOwnerName,
} from "../../../src/workbook/compose/ownedSheets";
import { EMPTY_WORKBOOK } from "./simulate";

describe("sheet names", () => {
  it("are cut to 31 characters, their number included", () => {
    const long = "Synthèse trimestrielle du marché de l'insertion";
    expect(freeSheetName(long, [])).toBe("Synthèse trimestrielle du march");
    const second = freeSheetName(long, ["synthèse trimestrielle du MARCH"]);
    expect(second).toBe("Synthèse trimestrielle du m (2)");
    expect(second.length).toBe(31);
    expect(freeSheetName(long, ["Synthèse trimestrielle du march", second])).toMatch(/ \(3\)$/);
  });

  it("hold none of the characters Excel forbids", () => {
    expect(legalSheetName("'T1/T2: [bilan]?'")).toBe("T1-T2- -bilan--");
  });
});

describe("the add-in's sheets", () => {
  const named = (sheet: string | null) => ({
    ...EMPTY_WORKBOOK,
    sheets: [{ name: "Bilan", id: "1" } as never],
    names: [{ name: "_SI_Heures", sheet, isHidden: true }],
  });

  it("are known by their hidden name, whatever they are called", () => {
    expect(ownedSheet(named("Bilan"), "_si_Heures", "Heures")).toMatchObject({
      sheet: "Bilan",
      exists: true,
    });
    expect([...outputSheets(named("Bilan"))]).toEqual(["Bilan"]);
  });

  it("are made anew when their sheet was deleted", () => {
    for (const gone of [null, "Autre"]) {
      const owned = ownedSheet(named(gone), "_si_Heures", "Heures");
      expect(owned).toMatchObject({ sheet: "Heures", exists: false });
    }
  });

  it("bear their quarter in their name", () => {
    expect(quarterOwnerName({ year: 2026, quarter: 1 })).toBe("_si_Synthese_2026_T1");
  });
});
