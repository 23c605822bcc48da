import { dayOf, monthOf } from "../../../src/domain/calendar";
import { sheet, tableOver, understood, workbook, type Rows } from "./workbooks";

const read = (tables: Readonly<Record<string, Rows>>) => understood(workbook(tables));

const CLAUSE = ["Code", "Déclencheur", "Unité", "Montant"];
const rateOf = (amount: string | number | null) =>
  read({ tClauses: [CLAUSE, ["P1", "Heures non réalisées", "heure", amount]] });

describe("penalty clauses", () => {
  it.each([
    [35, { kind: "euros", cents: 3500 }],
    ["35", { kind: "euros", cents: 3500 }],
    ["35,00 €", { kind: "euros", cents: 3500 }],
    ["1\u202f250,50 €", { kind: "euros", cents: 125_050 }],
    ["35 € / heure", { kind: "euros", cents: 3500 }],
    ["75 € par jour", { kind: "euros", cents: 7500 }],
    ["4 × SMIC", { kind: "smic", factorHundredths: 400 }],
    ["4 x SMIC", { kind: "smic", factorHundredths: 400 }],
    ["SMIC * 4,5", { kind: "smic", factorHundredths: 450 }],
    ["SMIC horaire", { kind: "smic", factorHundredths: 100 }],
    ["V*R/1000", { kind: "ccag", divisor: 1000 }],
    ["V × R / 3 000", { kind: "ccag", divisor: 3000 }],
    ["VR/1000", { kind: "ccag", divisor: 1000 }],
    [null, null],
  ])("reads the amount %p", (amount, rate) => {
    const { registers, notChecked } = rateOf(amount);
    expect(registers.clauses?.[0]?.rate).toEqual(rate);
    expect(notChecked).toEqual([]);
  });

  it.each(["à définir", "-35", "V*R/0", "#REF!", "SMIC × SMIC", "35 %"])(
    "invents no amount for «%s»",
    (amount) => {
      const { registers, notChecked } = rateOf(amount);
      expect(registers.clauses?.[0]?.rate).toBeNull();
      expect(notChecked).toMatchObject([
        { kind: "unreadable-input", field: "Montant", text: amount, place: { cell: "D2" } },
      ]);
    }
  );

  it("reads every trigger, unit and prerequisite", () => {
    const rows = [
      ["Heures non réalisées", "heure", "Aucun"],
      ["Répartition non respectée", "Jour calendaire", "MISE EN DEMEURE"],
      ["relevé en retard", "jours ouvrés", "Contradictoire"],
      ["Document en retard", "occurrence", null],
      ["Ratio d'encadrement dépassé", "participant", null],
      ["Encadrant absent non remplacé", "jour ouvré", null],
      ["Accompagnement insuffisant", "heures", null],
      ["Absence au comité", "Occurrence", null],
    ].map((row, index) => [`P${index}`, ...row]);
    const { clauses } = read({
      tClauses: [["Code", "Déclencheur", "Unité", "Préalable"], ...rows],
    }).registers;
    expect(
      clauses?.map(({ trigger, unit, prerequisite }) => [trigger, unit, prerequisite])
    ).toEqual([
      ["hours-not-done", "hour", "none"],
      ["split-not-respected", "calendar-day", "formal-notice"],
      ["late-statement", "working-day", "observations"],
      ["late-document", "occurrence", "none"],
      ["supervision-ratio", "participant", "none"],
      ["supervisor-absent", "working-day", "none"],
      ["insufficient-guidance", "hour", "none"],
      ["committee-absence", "occurrence", "none"],
    ]);
  });

  it("tells clauses of one code apart, so that the sheet's look-ups and the buyer's states do not mix them", () => {
    const codes = ["P1", "P1 (2)", "p1", "P2", "P1"];
    const { clauses } = read({
      tClauses: [CLAUSE, ...codes.map((code) => [code, "Relevé en retard", "occurrence", 35])],
    }).registers;
    expect(clauses?.map(({ code }) => code)).toEqual(["P1", "P1 (2)", "p1 (3)", "P2", "P1 (4)"]);
  });

  it("reports a clause that cannot be used, by cell, and keeps the others", () => {
    const { registers, notChecked } = read({
      tClauses: [CLAUSE, ["P1", "Retards", "heure", 35], [null, null, null, null], ["P2", "Document en retard", "jour", 50]],
    }); // prettier-ignore
    expect(registers.clauses?.map(({ code }) => code)).toEqual(["P2"]);
    expect(notChecked).toMatchObject([
      { field: "Déclencheur", text: "Retards", place: { cell: "B2" } },
    ]);
  });

  it("reads allowance, caps and exemption to the cent", () => {
    const titles = ["Code", "Déclencheur", "Unité", "Délai", "Franchise", "Plafond", "Plafond %", "Cumulable", "Exonération"];
    const row = ["P1", "Relevé en retard", "jour calendaire", 15, "2,5", "600 €", "10 %", "Non", 300];
    expect(read({ tClauses: [titles, row] }).registers.clauses?.[0]).toMatchObject({
      delayDays: 15,
      allowanceHundredths: 250,
      cap: 60_000,
      capShare: 1000,
      cumulative: false,
      exemption: 30_000,
    });
  }); // prettier-ignore
});

describe("the other registers", () => {
  it("are null without their table, and empty when nothing is filled in", () => {
    const { registers } = read({ tSupports: [["Support"], [null], [" "]] });
    expect(registers.supports).toEqual([]);
    expect(registers.participants).toBeNull();
    expect(registers.lots).toEqual([]);
  });

  it("leave a totals row out, and what stands beside the table", () => {
    const grid = sheet("Supports", [
      ["Support", "Heures prévues", "2 85 05 99 999 999 03"],
      ["Déchèterie", 10, null],
      ["Total", 10, null],
    ]);
    const table = { ...tableOver("tSupports", grid), columnCount: 2, hasTotals: true };
    const base = workbook({});
    const { registers, submission } = understood({
      ...base,
      sheets: [...base.sheets, grid],
      tables: [...base.tables, table],
    });
    expect(registers.supports?.map(({ name }) => name)).toEqual(["Déchèterie"]);
    expect(submission.sensitive).toEqual([]);
  });

  it("says which column a table cannot be read without", () => {
    const { registers, notChecked } = read({ tSupports: [["Activité"], ["Espaces verts"]] });
    expect(registers.supports).toBeNull();
    expect(notChecked).toMatchObject([
      { kind: "unreadable-input", field: "tSupports", accepted: "une colonne intitulée «\u00a0Support\u00a0»" },
    ]); // prettier-ignore
  });

  it("reads participants, with the cell of each column", () => {
    const { registers } = read({
      tParticipants: [
        ["Identifiant", "Nom", "Prénom", "Date de naissance", "QPV", "Critères", "PASS IAE", "Heures hebdomadaires", "Phase", "Date d'entrée"],
        ["P-1", "EXEMPLE-UN", "Zoé", "14/03/1991", "QN07501M", "BRSA ; DELD", 999_990_000_001, "26h00", "Phase 2", 45_992],
        [2, null, null, null, "Non", null, null, null, null, null],
      ],
    }); // prettier-ignore
    expect(registers.participants?.[0]).toMatchObject({
      identifier: "P-1",
      lastName: "EXEMPLE-UN",
      birthDate: dayOf(1991, 3, 14),
      priorityDistrict: true,
      criteria: ["BRSA", "DELD"],
      pass: "999990000001",
      weeklyHours: 93_600,
      phase: 2,
      enteredOn: 45_992,
      cells: { identifier: "A2", pass: "G2", enteredOn: "J2" },
    });
    expect(registers.participants?.[1]).toMatchObject({ identifier: "2", priorityDistrict: false });
  });

  it("reports what cannot be read and leaves it out, never in silence", () => {
    const { registers, notChecked } = read({
      tParticipants: [["Identifiant", "Date d'entrée"], ["P-1", "bientôt"], [null, "01/02/2026"]],
    }); // prettier-ignore
    expect(registers.participants).toMatchObject([{ identifier: "P-1", enteredOn: null }]);
    expect(notChecked).toMatchObject([
      { field: "Date d'entrée", text: "bientôt", place: { cell: "B2" } },
      { field: "Identifiant", text: "", place: { cell: "A3" } },
    ]);
  });

  it("never repeats a social security number", () => {
    const { notChecked } = read({
      tParticipants: [["Identifiant", "Date d'entrée"], ["P-1", "n° 2 85 05 99 999 999 03"]],
    }); // prettier-ignore
    expect(notChecked).toMatchObject([{ text: "n° •••" }]);
  });

  it("reads supervision in hundredths of a day, counsellors apart", () => {
    const { registers } = read({
      tEncadrement: [
        ["Mois", "Encadrant", "Fonction", "Jours prévus", "Jours présents", "Jours remplacés"],
        [46_082, "Encadrant A", "Encadrant technique", 22, "20,5", null],
        ["mars 2026", "CIP C", "Conseillère en insertion professionnelle", 11, 11, 0],
      ],
    });
    expect(registers.supervision).toMatchObject([
      { month: monthOf(2026, 3), role: "technical", plannedDays: 2200, presentDays: 2050, replacedDays: null },
      { month: monthOf(2026, 3), role: "counsellor", replacedDays: 0 },
    ]); // prettier-ignore
  });

  it("names the month of a document even where Excel made it a date", () => {
    const { registers } = read({
      tDocuments: [["Document", "Période", "Échéance", "Reçu le"], ["Relevé mensuel", "Mars 2026", "15/04/2026", null], ["Bilan", "T1 2026", 46_142, 46_146]],
    }); // prettier-ignore
    expect(registers.documents).toMatchObject([
      { period: "Mars 2026", month: monthOf(2026, 3), dueOn: dayOf(2026, 4, 15), receivedOn: null },
      { period: "T1 2026", month: null, receivedOn: 46_146 },
    ]);
  });

  it("reads lots, supports, forecasts, evaluations and dated references", () => {
    const { registers, notChecked } = read({
      tLots: [["Lot", "Heures prévues", "Part minimale"], [1, "12 000", "25 %"]],
      tSupports: [["Support", "Heures prévues", "Date de début"], [" Déchèterie ", 1200.5, "01/01/2026"]],
      tPrevisions: [["Mois", "Heures prévues"], ["2026-03", 750]],
      tEvaluations: [["Identifiant", "Date", "Valeur"], ["P-1", "05/12/2025", "2,5"]],
      tPMSMP: [["Identifiant", "Du", "Au", "Jours", "Organisme", "Issue"], ["P-1", "02/03/2026", "13/03/2026", "9,5", "Boulangerie fictive", "Embauche"]],
      tCalendrier: [["Référence", "Du", "Au", "Valeur"], ["SMIC horaire", "01/01/2026", null, "12,02"]],
    }); // prettier-ignore
    expect(notChecked).toEqual([]);
    expect(registers).toMatchObject({
      lots: [
        {
          code: "1",
          plannedHours: 43_200_000,
          minShare: 2500,
          cells: {
            Lot: { cell: "A2" },
            "Volume prévu": { cell: "B2" },
            "Part accompagnement et formation minimale": { cell: "C2" },
          },
        },
      ],
      supports: [{ name: "Déchèterie", plannedHours: 4_321_800, from: dayOf(2026, 1, 1) }],
      forecasts: [{ month: monthOf(2026, 3), lot: null, plannedHours: 2_700_000 }],
      evaluations: [{ identifier: "P-1", value: 2.5 }],
      internships: [
        {
          identifier: "P-1",
          from: dayOf(2026, 3, 2),
          to: dayOf(2026, 3, 13),
          daysHundredths: 950,
          outcome: "Embauche",
        },
      ],
      references: [{ name: "SMIC horaire", valueHundredths: 1202, to: null }],
    });
  });
});

describe("the buyer's answers", () => {
  const ANOMALIES = ["Règle", "Mois", "Objet", "Décision", "Justification", "Par", "Le"];

  it("hang on rule, subject and period, whatever the cell", () => {
    const { decisions } = read({
      tAnomalies: [
        ANOMALIES,
        ["PER-03", 46_082, "P-010", "Acceptée", "Astreinte", "Acheteur E", 46_150],
        ["VOL-03", 2026, "Volume d'heures", "à discuter", null, null, null],
        ["REP-02", "2026-01-01/2026-12-31", "Répartition", "REFUSÉE", null, null, "16/06/2026"],
        ["FOR-01", null, "SIRET · 1", "Refusée", null, null, null],
        ["LEC-08", 46_082, "Véhicule", null, "vu", null, null],
      ],
    });
    expect([...decisions]).toEqual([
      ["PER-03|P-010|2026-03", { decision: "accepted", justification: "Astreinte", by: "Acheteur E", on: 46_150 }],
      ["VOL-03|Volume d'heures|2026", { decision: "to-discuss", justification: null, by: null, on: null }],
      ["REP-02|Répartition|2026-01-01/2026-12-31", { decision: "refused", justification: null, by: null, on: dayOf(2026, 6, 16) }],
      ["FOR-01|SIRET · 1|", { decision: "refused", justification: null, by: null, on: null }],
    ]);
  }); // prettier-ignore

  it("that are no decision are reported", () => {
    const { decisions, notChecked } = read({
      tAnomalies: [ANOMALIES, ["PER-03", null, "P-010", "peut-être", null, null, null]],
    });
    expect(decisions.size).toBe(0);
    expect(notChecked).toMatchObject([{ field: "Décision", text: "peut-être" }]);
  });

  it("give each penalty its state", () => {
    const { penaltyRecords } = read({
      tPenalites: [
        ["Clause", "Période", "Fait", "État", "Date d'envoi", "Échéance", "Décision", "Motif", "Facture"],
        ["P1", "2026", "Heures non réalisées", "Mise en demeure", 46_150, 46_165, null, null, null],
        ["P3", "2026-03", "Bilan trimestriel", "Déduite", null, null, "Retenue", "Accord", "F-12"],
        ["P2", 46_082, "Relevé en retard", null, null, null, null, null, null],
      ],
    }); // prettier-ignore
    expect([...penaltyRecords]).toMatchObject([
      ["P1|2026|", { state: "formal-notice", sentOn: 46_150, dueOn: 46_165 }],
      ["P3|2026-03|Bilan trimestriel", { state: "deducted", decision: "Retenue", motive: "Accord", invoice: "F-12" }],
      ["P2|2026-03|", { state: "recorded", dueOn: null }],
    ]);
  }); // prettier-ignore
});
