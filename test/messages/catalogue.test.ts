import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../src/domain/calendar";
import type { NotChecked } from "../../src/domain/finding";
import type { Penalty } from "../../src/domain/penalty";
import {
  decisionLabel,
  hostErrorText,
  notCheckedText,
  penaltyComputation,
  penaltyStateLabel,
  severityLabel,
  statusLabel,
  triggerLabel,
  unitLabel,
  unusableText,
} from "../../src/messages";
import type { UnusableWorkbook } from "../../src/workbook/reading";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** Every value of `Excel.ErrorCodes`, as Microsoft's types list them. */
const excelCodes = (): readonly string[] => {
  const types = readFileSync(
    join(__dirname, "../../node_modules/@types/office-js/index.d.ts"),
    "utf8"
  );
  const excel = types.slice(types.indexOf("declare namespace Excel {"));
  const body = /enum ErrorCodes \{([\s\S]*?)\n {4}\}/.exec(excel)?.[1] ?? "";
  return [...body.matchAll(/= "(\w+)"/g)].map(([, code]) => code ?? "");
};

const OTHER_CODES = [
  "InvalidOperationInCellEditMode",
  "PropertyNotLoaded",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "UndoNotSupported",
  "NotAWorkbook",
  "EncryptedWorkbook",
  "DamagedWorkbook",
  "FileTooLarge",
  "FileNotFound",
  "CannotRead",
  "CannotWrite",
  "UnsupportedParts",
  "TableNameTaken",
  "TableOnSummary",
  "WorkbookProtected",
  "PseudonymsMissing",
];

describe("failures", () => {
  it("Excel's list of codes was found", () => {
    expect(excelCodes()).toEqual(
      expect.arrayContaining(["AccessDenied", "GeneralException", "UnsupportedSheet"])
    );
  });

  it.each([...new Set([...excelCodes(), ...OTHER_CODES])])("%s has its French sentence", (code) => {
    const text = hostErrorText(code);
    expect(text).toContain("Pour corriger\u00a0: ");
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).not.toContain(code);
    expect(text).not.toContain("undefined");
  });

  it("an unknown code is explained first and quoted last", () => {
    const text = hostErrorText("SomethingNew");
    expect(text).toMatch(/^L’opération n’a pas abouti.*Pour corriger.*SomethingNew\.$/);
    expect(hostErrorText("toString")).toContain("toString");
    expect(hostErrorText("constructor", {}, "en")).toContain("constructor");
  });

  it("details say which file or sheet", () => {
    expect(plain(hostErrorText("NotAWorkbook", { file: "a.xls", kind: "xls" }))).toContain(
      "Le fichier « a.xls » est un ancien classeur Excel (.xls)"
    );
    expect(plain(hostErrorText("AccessDenied", { sheet: "Heures" }))).toContain(
      "feuille « Heures »"
    );
    expect(plain(hostErrorText("FileTooLarge", { limit: 5000 }))).toContain("(limite : 5 000)");
    expect(hostErrorText("UnsupportedParts", { parts: "macros" })).toContain("macros");
    expect(hostErrorText("CannotWrite", {}, "en")).toMatch(/^The file cannot be written/);
  });
});

describe("what was not checked", () => {
  const place = { sheet: "Participants", cell: "K4" };
  const items: readonly NotChecked[] = [
    { kind: "missing-table", table: "tEncadrement", rules: ["ENC-01"] },
    { kind: "missing-parameter", parameter: "SIRET", rules: ["FOR-01"] },
    { kind: "missing-column", table: "tParticipants", column: "PASS IAE", rules: ["ELI-02"] },
    {
      kind: "unreadable-input",
      place,
      field: "Début PASS",
      text: "bientôt",
      accepted: "une date",
    },
    { kind: "ignored-sheet", sheet: "Notes" },
    { kind: "no-statement" },
    { kind: "volumes-disagree", contractHours: 3_600_000, lotHours: 3_240_000, place },
    { kind: "pathways", rules: ["VOL-01", "VOL-02"] },
    { kind: "no-rate", clause: "P1" },
    { kind: "unsupported-trigger", clause: "P2", trigger: "committee-absence", unit: "hour" },
  ];

  it.each(items.map((item) => [item.kind, item] as const))(
    "%s is one line that says why",
    (_, item) => {
      for (const locale of ["fr", "en"] as const) {
        const text = notCheckedText(item, locale);
        expect(text).toMatch(/^\p{Lu}[^\n]*\.$/u);
        expect(text).not.toMatch(/undefined|\[object/);
      }
      expect(notCheckedText(item)).not.toMatch(/ [:;?!»]|« /);
    }
  );

  it("names the rules and the table", () => {
    expect(
      plain(
        notCheckedText({ kind: "missing-table", table: "tDocuments", rules: ["DOC-01", "DOC-02"] })
      )
    ).toMatch(/^Non contrôlé \(DOC-01 et DOC-02\) : aucune table tDocuments/);
  });

  it("does not repeat a social security number that could not be read", () => {
    const item: NotChecked = {
      kind: "unreadable-input",
      place,
      field: "Début PASS",
      text: "1 85 05 78 006 084 91",
      accepted: "une date",
    };
    expect(notCheckedText(item)).toContain("•••");
    expect(notCheckedText(item)).not.toContain("006 084");
  });
});

describe("unusable workbooks", () => {
  const problems: readonly UnusableWorkbook[] = [
    { kind: "no-contract-table" },
    { kind: "contract-columns-missing", sheet: "Marché", columns: ["Valeur", "Unité"] },
    {
      kind: "contract-parameter-unreadable",
      sheet: "Marché",
      cell: "B9",
      parameter: "Date de début",
      text: "printemps",
      accepted: "une date JJ/MM/AAAA",
    },
    { kind: "contract-parameter-missing", sheet: "Marché", parameter: "Date de début" },
  ];

  it.each(problems.map((problem) => [problem.kind, problem] as const))(
    "%s says what, where and how to correct",
    (_, problem) => {
      expect(unusableText(problem)).toContain("Pour corriger\u00a0: ");
      expect(unusableText(problem, "en")).toContain("To correct: ");
      if ("sheet" in problem) expect(unusableText(problem)).toContain("Marché");
      if ("cell" in problem) expect(unusableText(problem)).toContain("B9");
    }
  );
});

describe("penalties in words", () => {
  const penalty = (more: Partial<Penalty> = {}): Penalty => ({
    clause: "P1",
    trigger: "hours-not-done",
    period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
    periodKey: "2026",
    subject: null,
    factHundredths: 4150,
    allowanceHundredths: 0,
    quantityHundredths: 4150,
    unit: "hour",
    rate: 3500,
    gross: 145_250,
    capped: 145_250,
    net: 145_250,
    cap: null,
    exemption: null,
    article: null,
    state: "recorded",
    dueOn: null,
    ...more,
  });
  const words = (more: Partial<Penalty> = {}): string => plain(penaltyComputation(penalty(more)));

  it("quantity × rate = gross", () => {
    expect(words()).toBe("41,50 h × 35,00 € = 1 452,50 €");
  });

  it("the cap, the allowance and the exemption each have their words", () => {
    expect(words({ capped: 100_000, net: 100_000, cap: 100_000 })).toBe(
      "41,50 h × 35,00 € = 1 452,50 €, plafonné à 1 000,00 €"
    );
    expect(words({ factHundredths: 4650, allowanceHundredths: 500 })).toBe(
      "46,50 h − 5,00 h (franchise) = 41,50 h, 41,50 h × 35,00 € = 1 452,50 €"
    );
    expect(words({ net: 0, exemption: 200_000 })).toBe(
      "41,50 h × 35,00 € = 1 452,50 €, non dû : le total de la clause n’excède pas 2 000,00 €"
    );
    expect(words({ rate: null, gross: 0, capped: 0, net: 0 })).toBe(
      "41,50 h ; pénalité non paramétrée : aucun montant dans la table tClauses"
    );
  });

  it("units agree with their quantity", () => {
    const days = { unit: "calendar-day", rate: 7500 } as const;
    expect(
      words({ ...days, quantityHundredths: 500, gross: 37_500, capped: 37_500, net: 37_500 })
    ).toBe("5 jours calendaires × 75,00 € = 375,00 €");
    expect(words({ ...days, quantityHundredths: 100, gross: 7500, capped: 7500, net: 7500 })).toBe(
      "1 jour calendaire × 75,00 € = 75,00 €"
    );
  });

  it("speaks English on demand", () => {
    expect(plain(penaltyComputation(penalty({ capped: 100_000, net: 100_000 }), "en"))).toBe(
      "41.50 h × €35.00 = €1,452.50, capped at €1,000.00"
    );
  });
});

describe("labels", () => {
  it("are those of the workbook's tables", () => {
    expect(severityLabel("blocking")).toBe("Bloquant");
    expect(statusLabel("refused")).toBe("Refusé");
    expect(decisionLabel("to-discuss")).toBe("À discuter");
    expect(penaltyStateLabel("recorded")).toBe("Constatée");
    expect(triggerLabel("hours-not-done")).toBe("Heures non réalisées");
    expect(unitLabel("working-day")).toBe("jour ouvré");
    expect(severityLabel("to-justify", "en")).toBe("To justify");
  });
});
