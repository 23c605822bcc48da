import type { AnswersView } from "../../src/app/bringAnswers";
import type { BordereauView } from "../../src/app/bordereau";
import type { RegistersView } from "../../src/app/registerTypes";
import type { SendingView } from "../../src/app/prepareSending";
import { penaltyKey } from "../../src/app/penaltyKeys";
import type { Report } from "../../src/app/report";
import type { RetentionView } from "../../src/app/retention";
import { dayOf } from "../../src/domain/calendar";
import type { SummaryRef } from "../../src/domain/committee/types";
import { refKey } from "../../src/domain/committee/refs";
import { withWanted } from "../../src/domain/penaltyStates";
import type { Outcome, PaneServices } from "../../src/taskpane/services";
import type { RunOptions } from "../../src/workbook/host";
import { DEFAULT_LETTERS } from "../../src/messages/fr/letters";
import { AS_OF, monthOf, report as sample } from "./sampleReport";

export const QUARTERS: readonly SummaryRef[] = [
  {
    kind: "quarter",
    year: 2026,
    quarter: 1,
    period: { from: dayOf(2026, 1, 1), to: dayOf(2026, 3, 31) },
    months: [monthOf(2026, 1), monthOf(2026, 2), monthOf(2026, 3)],
  },
  {
    kind: "quarter",
    year: 2026,
    quarter: 2,
    period: { from: dayOf(2026, 4, 1), to: dayOf(2026, 6, 30) },
    months: [monthOf(2026, 4), monthOf(2026, 5), monthOf(2026, 6)],
  },
];

export const done = <Value>(value: Value): Outcome<Value> => ({ kind: "done", value });

/** What a view asked its services, in order, in words a test can read. */
export type Calls = string[];

export interface FakePane {
  readonly services: PaneServices;
  readonly calls: Calls;
  /** Tells the pane that the user changed the workbook. */
  readonly change: () => void;
}

/** An operation that ends only when it is cancelled or released; it reports one step. */
export interface Held<Value> {
  readonly run: (options: RunOptions) => Promise<Outcome<Value>>;
  readonly release: (outcome: Outcome<Value>) => void;
}

export function held<Value>(): Held<Value> {
  let release: (outcome: Outcome<Value>) => void = () => undefined;
  const end = new Promise<Outcome<Value>>((resolve) => {
    release = resolve;
  });
  return {
    release: (outcome) => release(outcome),
    run: (options) => {
      options.onProgress?.({ step: "reading", done: 3, total: 12 });
      options.signal?.addEventListener("abort", () => release({ kind: "cancelled" }));
      return end;
    },
  };
}

const NO_TOTALS = { lines: 0, persons: 0, contracts: 0, production: 0, guidance: 0, training: 0 };

/** A workbook with nothing to type. */
export const NO_BORDEREAU: BordereauView = {
  bordereau: {
    entries: [],
    entered: [],
    totals: { toEnter: NO_TOTALS, unchanged: NO_TOTALS, whole: NO_TOTALS },
    counts: { new: 0, changed: 0, removed: 0 },
    elsewhere: 0,
    incomplete: 0,
  },
  columns: ["contract", "month", "total"],
  unknownColumns: [],
  territories: ["Nord"],
  territory: "Nord",
  waiting: 0,
  sheet: null,
  csv: "",
};

/** A sending with nothing left out. */
export const NO_SENDING: SendingView = {
  month: monthOf(2026, 4),
  lot: null,
  contractor: "Chantier fictif",
  dueOn: dayOf(2026, 5, 15),
  sheets: ["À lire", "Avril 2026"],
  rows: 3,
  supports: 1,
  findings: 2,
  leftPeople: [],
  leftFindings: 0,
};

/** A returned file in which nothing is written. */
export const NO_ANSWERS: AnswersView = {
  file: "retour.xlsx",
  answers: [],
  statements: [],
  otherSheets: [],
  importedBefore: null,
  imported: [],
};

/** Nobody to anonymise. */
export const NO_RETENTION: RetentionView = { asOf: AS_OF, people: [], statements: [] };

interface FakeOptions {
  readonly report?: Report;
  /** The input tables, as every reading and saving gives them. */
  readonly registers?: RegistersView;
  readonly services?: Partial<PaneServices>;
  readonly environment?: Partial<PaneServices["environment"]>;
}

/** Services that answer at once with the sample report, and remember what they were asked. */
export function fakePane({
  report = sample,
  registers = { tables: new Map(), registers: report.registers, problem: null },
  services,
  environment,
}: FakeOptions = {}): FakePane {
  const calls: Calls = [];
  const listeners = new Set<() => void>();
  let current = report;
  const record = <Value>(call: string, value: Value): Promise<Outcome<Value>> => {
    calls.push(call);
    return Promise.resolve(done(value));
  };
  return {
    calls,
    change: () => listeners.forEach((listener) => listener()),
    services: {
      check: ({ asOf }) => record(`check ${asOf.toString()}`, current),
      decide: (decisions) => {
        current = {
          ...current,
          findings: current.findings.map((item) => ({
            ...item,
            decision: decisions.has(item.identity)
              ? (decisions.get(item.identity) ?? null)
              : item.decision,
          })),
        };
        return record(`decide ${JSON.stringify([...decisions])}`, current);
      },
      recordPenalty: (changes, { asOf }) => {
        const { contract } = current.registers;
        current = {
          ...current,
          penalties: current.penalties.map((penalty) => {
            const wanted = changes.get(penaltyKey(penalty));
            return wanted ? withWanted(penalty, wanted, asOf, contract) : penalty;
          }),
        };
        return record(`recordPenalty ${JSON.stringify([...changes])}`, current);
      },
      readLetterTemplates: () => record("readLetterTemplates", DEFAULT_LETTERS),
      openLetterTemplates: (restored) =>
        record(`openLetterTemplates ${restored ?? ""}`, { sheet: "Modèles de lettres" }),
      docxOf: ({ title }) => record(`docxOf ${title}`, new ArrayBuffer(4)),
      clearMarks: () => record("clearMarks", 3),
      goTo: ({ sheet, cell }) => record(`goTo ${sheet}!${cell ?? ""}`, null),
      buildSummary: (ref) =>
        record(`buildSummary ${refKey(ref)}`, { sheet: `Synthèse ${refKey(ref)}` }),
      compareSummaries: () => Promise.resolve(done([])),
      exportSummary: (ref) =>
        record(`exportSummary ${refKey(ref)}`, {
          bytes: new ArrayBuffer(4),
          sheet: `Synthèse ${refKey(ref)}`,
        }),
      prepareWorkbook: ({ example }) => record(`prepare ${example ? "example" : "empty"}`, null),
      readSheets: () =>
        record("readSheets", {
          sheets: [],
          lots: [],
          supports: [],
          contractor: null,
          preview: () => null,
          rowsOf: () => null,
        }),
      saveMapping: ({ sheet }) => record(`saveMapping ${sheet}`, null),
      readRegisters: () => record("readRegisters", registers),
      saveRegisters: (changes) => record(`saveRegisters ${JSON.stringify(changes)}`, registers),
      parseFiles: (files) =>
        record(`parseFiles ${files.map(({ name }) => name).join(", ")}`, {
          files: [],
          refused: [],
        }),
      previewSubmitted: () => Promise.resolve(null),
      importSheets: (chosen) => record(`importSheets ${chosen.length.toString()}`, []),
      bordereau: (request) => record(`bordereau ${JSON.stringify(request)}`, NO_BORDEREAU),
      territory: {
        inputs: () => Promise.resolve(done({ known: [], contracts: [], untold: [] })),
        readFiles: (files) =>
          record(`readFiles ${files.map(({ source }) => source).join(", ")}`, {
            read: files.length,
            left: [],
          }),
        readSheetsHere: () => record("readSheetsHere", []),
        consolidate: (files) =>
          record(`consolidate ${files.map(({ source }) => source).join(", ")}`, {
            sheet: "Consolidation",
            contracts: files.length,
            persons: 0,
            hours: 0,
            differences: null,
            lines: 0,
            isBeside: false,
            pivotSheet: "Tableau croisé",
            linesFile: () => Promise.resolve(done("")),
          }),
      },
      sending: {
        prepare: ({ month, lot }) =>
          record(`prepareSending ${month.toString()} ${lot ?? ""}`, {
            bytes: new ArrayBuffer(4),
            view: NO_SENDING,
          }),
        bring: ({ name }, { isWritten }) =>
          record(`bring ${name} ${isWritten ? "written" : "read"}`, {
            view: NO_ANSWERS,
            report: null,
          }),
      },
      retention: {
        list: () => record("listRetention", NO_RETENTION),
        anonymise: (keys) =>
          record(`anonymise ${keys.join(", ")}`, {
            people: keys.length,
            cells: 12,
            stillNaming: [],
            view: NO_RETENTION,
          }),
        archive: () => record("archive", { bytes: new ArrayBuffer(4), sheets: 5, people: 3 }),
      },
      onChanged: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      today: () => AS_OF,
      ...services,
      environment: {
        isDark: false,
        locale: "fr",
        version: "0.1.0",
        inExcel: true,
        userName: "Service insertion",
        hasExample: true,
        ...environment,
      },
    },
  };
}
