import { dayOf } from "../../../src/domain/calendar";
import { PARAMETERS } from "../../../src/workbook/compose/inputTables";
import { interpret } from "../../../src/workbook/read/interpret";
import { sheet, tableOver, understood, withParameters, workbook } from "./workbooks";

const contractOf = (parameters: Parameters<typeof withParameters>[0]) =>
  understood(withParameters(parameters)).registers.contract;

describe("the contract table", () => {
  it("takes the format's defaults for what it does not say", () => {
    expect(contractOf({})).toMatchObject({
      structureKind: "ACI",
      purchaseKind: "Achat d'insertion",
      territory: "Métropole",
      startsOn: null,
      durationMonths: null,
      renewals: 0,
      ccag: "FCS 2021",
      commitment: "hours",
      plannedHours: null,
      minShare: 2000,
      maxShare: 3000,
      minGuidanceShare: null,
      smoothing: "year",
      referenceYear: "contract",
      quarters: "civil",
      volumeTolerance: 1000,
      internshipCountedAs: "none",
      paidAbsenceCountedAs: "none",
      statementDueDay: 15,
      statementDueDayIncluded: true,
      rollToOpenDay: true,
      verificationDays: 15,
      participantsPerSupervisor: null,
      toleratedAbsenceDays: 0,
      passRequired: true,
      confidentialityThreshold: 5,
    });
  });

  it("knows every territory of the calendar, and says when it does not", () => {
    const territories = PARAMETERS.find(({ key }) => key === "Territoire")?.accepts;
    const offered = territories?.kind === "list" ? territories.values : [];
    expect(offered).toHaveLength(13);
    // Excel refuses a longer list of choices.
    expect(offered.join(",").length).toBeLessThanOrEqual(255);
    for (const name of offered) expect(contractOf({ Territoire: name }).territory).toBe(name);
    expect(contractOf({ Territoire: "réunion" }).territory).toBe("La Réunion");
    expect(contractOf({ Territoire: "Bas-Rhin" }).territory).toBe("Alsace-Moselle");
    const { registers, notChecked } = understood(withParameters({ Territoire: "Atlantide" }));
    expect(registers.contract.territory).toBe("Métropole");
    expect(notChecked).toContainEqual(
      expect.objectContaining({ kind: "unreadable-input", field: "Territoire", text: "Atlantide" })
    );
  });

  it("asks for a PASS IAE of the structures of the IAE only", () => {
    expect(contractOf({ "Type de structure": "Régie de quartier" }).passRequired).toBe(false);
    expect(contractOf({ "Type de structure": "ETTI" }).passRequired).toBe(true);
    expect(contractOf({ "PASS IAE exigé": "Non" }).passRequired).toBe(false);
  });

  it("knows every parameter the workbook is prepared with", () => {
    const { cells } = contractOf(Object.fromEntries(PARAMETERS.map(({ key }) => [key, null])));
    expect(Object.keys(cells).sort()).toEqual(PARAMETERS.map(({ key }) => key).sort());
  });

  it("reads each kind of value as people write it", () => {
    expect(
      contractOf({
        référence: "  EX-1 ",
        SIRET: 99_999_900_600_011,
        "Date de début": "01/12/2025",
        Durée: "2 ans",
        "MONTANT  HT": "648 000,50 € HT",
        "Volume prévu": "36 000 h",
        Lissage: "trimestre",
        "Jour limite inclus": "non",
        "Absence d’encadrement non remplacée tolérée": "1,5",
        "Délai de vérification": "30 jours",
      })
    ).toMatchObject({
      reference: "EX-1",
      siret: "99999900600011",
      startsOn: dayOf(2025, 12, 1),
      durationMonths: 24,
      amount: 64_800_050,
      plannedHours: 36_000 * 3600,
      smoothing: "quarter",
      statementDueDayIncluded: false,
      toleratedAbsenceDays: 150,
      verificationDays: 30,
    });
  });

  it.each([
    [20, "General"],
    ["20", "General"],
    ["20 %", "@"],
    ["20\u202f%", "@"],
    ["20,00 %", "@"],
    [0.2, "0%"],
    [0.2, "0.00%"],
  ])("reads the percentage %p shown as %s as twenty per cent", (value, format) => {
    const rows = [["Paramètre", "Valeur"], ["Part accompagnement et formation minimale", value]];
    const grid = sheet("Marché", rows, { formatAt: { "1,1": format } });
    const reading = understood({ ...workbook({}), sheets: [grid], tables: [tableOver("tMarche", grid)] });
    expect(reading.registers.contract.minShare).toBe(2000);
  }); // prettier-ignore

  it("refuses 0.2 when nothing says whether it is 0.2 % or 20 %", () => {
    const reading = interpret(withParameters({ "Part accompagnement et formation minimale": 0.2 }));
    expect(reading).toMatchObject({
      ok: false,
      problem: { kind: "contract-parameter-unreadable", cell: "B2", text: "0.2" },
    });
  });

  it("counts parcours where the contract is in parcours", () => {
    expect(contractOf({ Engagement: "Parcours", "Volume prévu": 12 })).toMatchObject({
      commitment: "pathways",
      plannedHours: null,
      plannedPathways: 12,
    });
    expect(
      interpret(withParameters({ Engagement: "Parcours", "Volume prévu": 12.5 }))
    ).toMatchObject({
      ok: false,
      problem: { parameter: "Volume prévu", cell: "B3" },
    });
  });

  it.each([
    ["Date de début", "au printemps"],
    ["Durée", "longtemps"],
    ["Volume prévu", "beaucoup"],
    ["Volume prévu", -5],
    ["Lissage", "Semestre"],
    ["Engagement", "Personnes"],
    ["PMSMP comptée comme", "Loisir"],
    ["Date de début", "#REF!"],
  ])("cannot check anything when %s is «%s»", (parameter, text) => {
    const reading = interpret(withParameters({ Objet: "Fictif", [parameter]: text }));
    expect(reading).toMatchObject({
      ok: false,
      problem: {
        kind: "contract-parameter-unreadable",
        sheet: "Feuille tMarche",
        cell: "B3",
        parameter,
        text: String(text),
      },
    });
  });

  it("reports any other parameter it cannot read, and goes on with the default", () => {
    const reading = understood(withParameters({ "Jour limite de remise du relevé": "le quinze" }));
    expect(reading.registers.contract.statementDueDay).toBe(15);
    expect(reading.notChecked).toEqual([
      {
        kind: "unreadable-input",
        place: { sheet: "Feuille tMarche", cell: "B2" },
        field: "Jour limite de remise du relevé",
        text: "le quinze",
        accepted: "un nombre entier de 1 à 31",
      },
    ]);
  });

  it("lists a filled row whose name no parameter bears, and leaves an empty one alone", () => {
    const reading = understood(
      withParameters({ Durée: 24, "Duré du marché": 12, "Note libre": null })
    );
    expect(reading.notChecked).toMatchObject([
      {
        kind: "unreadable-input",
        place: { sheet: "Feuille tMarche", cell: "A3" },
        field: "Paramètre",
        text: "Duré du marché",
      },
    ]);
  });

  it("gives the cell of each parameter under its published key", () => {
    const { cells } = contractOf({ "DUREE ": 24, "Une ligne de l'acheteur": "x" });
    expect(cells).toEqual({ Durée: { sheet: "Feuille tMarche", cell: "B2" } });
  });

  it("takes the first row filled in, where a parameter stands twice", () => {
    const rows = [
      ["Paramètre", "Valeur"],
      ["Durée", null],
      ["Durée", 24],
      ["Durée", 36],
    ];
    const { contract } = understood(workbook({ tMarche: rows })).registers;
    expect(contract.durationMonths).toBe(24);
    expect(contract.cells["Durée"]?.cell).toBe("B3");
  });

  it("says that there is no contract table, or what it lacks", () => {
    expect(interpret({ sheets: [], tables: [], names: [], activeSheet: null })).toEqual({
      ok: false,
      problem: { kind: "no-contract-table" },
    });
    expect(
      interpret(
        workbook({
          tMarche: [
            ["Clé", "Valeurs"],
            ["Durée", 24],
          ],
        })
      )
    ).toEqual({
      ok: false,
      problem: {
        kind: "contract-columns-missing",
        sheet: "Feuille tMarche",
        columns: ["Paramètre", "Valeur"],
      },
    });
  });

  it("is found by its table name wherever it stands", () => {
    const grid = sheet(
      "Ma feuille",
      [
        ["PARAMÈTRE", "Note", "valeur"],
        ["Durée", "x", 12],
      ],
      {
        firstRow: 9,
        firstColumn: 3,
      }
    );
    const snapshot = { ...workbook({}), sheets: [grid], tables: [tableOver("TMARCHE", grid)] };
    const { contract } = understood(snapshot).registers;
    expect(contract.durationMonths).toBe(12);
    expect(contract.cells["Durée"]).toEqual({ sheet: "Ma feuille", cell: "F11" });
  });
});
