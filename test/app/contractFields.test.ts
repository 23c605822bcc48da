import fc from "fast-check";
import {
  columnFields,
  fieldText,
  PARAMETER_FIELDS,
  readField,
  type ContractField,
} from "../../src/app/contractFields";
import { dayOf } from "../../src/domain/calendar";
import { isoOfDay } from "../../src/taskpane/dates";

const field = (title: string): ContractField =>
  [...PARAMETER_FIELDS, ...columnFields("tClauses"), ...columnFields("tLots"), ...columnFields("tSupports")].find(
    (each) => each.title === title
  )!; // prettier-ignore
const read = (title: string, text: string) => readField(field(title), text);

describe("a field of the contract", () => {
  it.each([
    ["Durée", "2 ans", 24, 24],
    ["Montant HT", "648 000,50 €", 64_800_050, 648_000.5],
    ["Volume prévu", "40000", 144_000_000, 40_000],
    ["Heures prévues", "7h30", 27_000, 7.5],
    ["Part accompagnement et formation minimale", "20", 2000, 20],
    ["Part accompagnement et formation minimale", "12,5 %", 1250, 12.5],
    ["Part accompagnement et formation minimale", "0,5", 50, "0,5 %"],
    ["Part accompagnement et formation minimale", "1", 100, "1 %"],
    ["Absence d'encadrement non remplacée tolérée", "0,5", 50, 0.5],
    ["Date de début", "2026-02-01", dayOf(2026, 2, 1), dayOf(2026, 2, 1)],
    ["SIRET", "999 999 006 00011", "99999900600011", "99999900600011"],
    ["Territoire", "Moselle", "Alsace-Moselle", "Moselle"],
    ["CCAG", "Travaux 2021", "Travaux 2021", "Travaux 2021"],
  ])("%s: «%s» is read as the check reads it", (title, text, value, cell) => {
    expect(read(title, text)).toEqual({ value, cell, fault: null });
  });

  it.each([
    ["Durée", "longtemps", { kind: "unreadable" }],
    ["Durée", "241", { kind: "unreadable" }],
    ["Durée d'un parcours", "61", { kind: "range", min: 1, max: 60 }],
    ["Jour limite de remise du relevé", "32", { kind: "range", min: 1, max: 31 }],
    ["Reconductions", "1,5", { kind: "unreadable" }],
    ["Reconductions", "-1", { kind: "range", min: 0, max: 20 }],
    ["Montant HT", "12,345", { kind: "unreadable" }],
    ["Montant HT", "12.345 €", { kind: "unreadable" }],
    ["Montant HT", "12.345,50", null],
    ["Montant HT", "12 345,5", null],
    ["Part accompagnement et formation minimale", "101", { kind: "unreadable" }],
    ["Date de début", "2026-02-30", { kind: "unreadable" }],
    ["Type de structure", "Association", { kind: "unreadable" }],
    ["Montant", "beaucoup", { kind: "unreadable" }],
    ["SIRET", "123", { kind: "siret-length", digits: 3 }],
    ["SIRET", "99999900600012", { kind: "siret-key" }],
    ["Code", "  ", { kind: "required" }],
  ])("%s: «%s» is told", (title, text, fault) => {
    expect(read(title, text).fault).toEqual(fault);
  });

  it("reads a rate in euros, in SMIC and by the CCAG, and writes what was typed of a formula", () => {
    expect(read("Montant", "35 € / heure")).toMatchObject({ cell: 35, value: { kind: "euros", cents: 3500 } }); // prettier-ignore
    expect(read("Montant", "4 × SMIC")).toMatchObject({ cell: "4 × SMIC", value: { factorHundredths: 400 } }); // prettier-ignore
    expect(read("Montant", "V*R/1000")).toMatchObject({
      cell: "V*R/1000",
      value: { divisor: 1000 },
    });
  });

  it("shows what it wrote, and reads it again as the same", () => {
    const numbers = PARAMETER_FIELDS.filter(({ kind }) =>
      ["money", "hours", "percent", "days", "whole", "months"].includes(kind)
    );
    fc.assert(
      fc.property(fc.constantFrom(...numbers), fc.integer({ min: 1, max: 9999 }), (each, value) => {
        const typed = ["whole", "months"].includes(each.kind)
          ? value.toString()
          : (value / 100).toString().replace(".", ",");
        const first = readField(each, typed);
        if (first.fault !== null) return;
        const shown = fieldText(each, first.cell, isoOfDay);
        expect(readField(each, shown).value).toBe(first.value);
      })
    );
    expect(fieldText(field("Date de début"), dayOf(2026, 2, 1), isoOfDay)).toBe("2026-02-01");
    expect(fieldText(field("Date de début"), "1er février 2026", isoOfDay)).toBe("2026-02-01");
    expect(fieldText(field("Part minimale"), 0.2, isoOfDay)).toBe("20");
    expect(fieldText(field("Lissage"), "annuel", isoOfDay)).toBe("Année");
  });
});
