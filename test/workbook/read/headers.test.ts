import fc from "fast-check";
import { matchHeader } from "../../../src/workbook/read/headers";
import { STATEMENT_COLUMNS } from "../../../src/workbook/compose/inputTables";

const fieldOf = (header: string): string | null => matchHeader(header)?.field ?? null;

describe("headers of statements", () => {
  it("knows every column of the add-in's own model", () => {
    expect(STATEMENT_COLUMNS.map(({ title }) => fieldOf(title))).toEqual([
      "identifier", "lastName", "firstName", "support", "production", "guidance", "training",
      "internship", "paidAbsence", "supervisor", "observations",
    ]); // prettier-ignore
  });

  it.each([
    ["N° salarié", "identifier"],
    ["Nº du salarié", "identifier"],
    ["MATRICULE", "identifier"],
    ["Nom et prénom", "name"],
    ["NOM\nPrénom", "name"],
    ["Nom / Prénom du (de la) salarié(e)", "name"],
    ["Salarié(e)s", "name"],
    ["Chantier", "support"],
    ["Heures travaillées", "production"],
    ["Heures\nde\nproduction", "production"],
    ["Nb d’heures de production", "production"],
    ["Heures sur support", "production"],
    ["Production (h)", "production"],
    ["HEURES ASP", "guidance"],
    ["Accompagnement\nsocio-\nprofessionnel", "guidance"],
    ["Heures d\u2019accompagnement (ASP)", "guidance"],
    ["Formation (en heures)", "training"],
    ["PMSMP", "internship"],
    ["Heures d'absences rémunérées", "paidAbsence"],
    ["Total des heures", "total"],
    ["Mois", "month"],
    ["Remarques", "observations"],
    ["Encadrant(e) technique", "supervisor"],
    ["N° de lot", "lot"],
  ])("reads «%s» as %s", (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it.each([
    "Heures", "Nombre d'heures", "Heures hebdomadaires", "Heures par semaine", "N° de badge", "Véhicule",
    "Nombre de participants", "Absences", "Heures d'absence", "dont formation", "N° PASS IAE", "N°", "",
  ])("does not guess what «%s» holds", (header) => {
    expect(fieldOf(header)).toBeNull();
  }); // prettier-ignore

  it("does not care for case, accents, spaces, line breaks and dashes", () => {
    const spaces = fc.constantFrom(" ", "  ", "\u00a0", "\u202f", "\n", "\r\n", "\t");
    const headers = fc.constantFrom(...STATEMENT_COLUMNS.map(({ title }) => title));
    fc.assert(
      fc.property(headers, spaces, fc.boolean(), fc.boolean(), (header, space, isUpper, isBare) => {
        const spaced = header.replaceAll(" ", space).replace("'", "\u2019");
        const cased = isUpper ? spaced.toUpperCase() : spaced.toLowerCase();
        const bare = cased.normalize("NFD").replace(/\p{M}/gu, "");
        expect(fieldOf(`${space}${isBare ? bare : cased.normalize("NFD")}${space}`)).toBe(fieldOf(header));
      })
    ); // prettier-ignore
  });
});
