import type { SummaryOptions } from "../app/buildSummary";
import type { CheckOptions } from "../app/checkWorkbook";
import type { Report } from "../app/report";
import type { SummaryNotAnonymous } from "../domain/committee/disclosure";
import type { Place } from "../domain/contract";
import type { Parser } from "../intake/client";
import { HostError, type Host } from "../workbook/host";
import type { UnusableWorkbook } from "../workbook/reading";
import type { RefusedFile, SubmittedFile } from "../workbook/submitted";
import { todayFrom } from "./dates";
import { done, outcomeOf } from "./outcomes";
import type { MappingDraft, Outcome, PaneServices, SheetsView } from "./services";
import { wireRetention } from "./territoire/wireRetention";
import { wireSending } from "./territoire/wireSending";
import { wireTerritory } from "./wireTerritory";

/** What the pane needs of the workbook it stands beside; `src/excel` gives it. */
export interface Ports {
  readonly host: Host;
  readonly goTo: (place: Place) => Promise<void>;
  readonly watchChanges: (listener: () => void) => () => void;
  readonly now: () => Date;
  /** Starts the worker in which submitted files are read. */
  readonly spawnReader: () => Worker;
  /** Starts a worker in which whole workbooks of contracts are read and checked. */
  readonly spawnChecker: () => Worker;
  readonly environment: PaneServices["environment"];
}

/** The engine is loaded apart from the page, so that the pane is there at once. */
const checking = () => import(/* webpackChunkName: "moteur" */ "../app/checkWorkbook");
const summaries = () => import(/* webpackChunkName: "synthese" */ "../app/buildSummary");
const salts = () => import(/* webpackChunkName: "synthese" */ "../app/newSalt");
const comparing = () => import(/* webpackChunkName: "synthese" */ "../app/compareSummaries");
const exporting = () => import(/* webpackChunkName: "export" */ "../app/exportCommittee");
const sheetFile = () => import(/* webpackChunkName: "export" */ "../xlsx/sheetFile");
const clearing = () => import(/* webpackChunkName: "moteur" */ "../app/clearMarks");
const sheets = () => import(/* webpackChunkName: "moteur" */ "../app/readSheets");
const mapping = () => import(/* webpackChunkName: "releves" */ "../app/saveMapping");
const parsing = () => import(/* webpackChunkName: "releves" */ "../intake/client");
const importing = () => import(/* webpackChunkName: "releves" */ "../app/importStatements");
const templates = () => import(/* webpackChunkName: "lettres" */ "../app/letterTemplates");
const letters = () => import(/* webpackChunkName: "docx" */ "../letters/docxLetter");
const registers = () => import(/* webpackChunkName: "moteur" */ "../app/readRegisters");
const savingRegisters = () => import(/* webpackChunkName: "registres" */ "../app/saveRegisters");
const bordereaux = () => import(/* webpackChunkName: "territoire" */ "../app/bordereau");
const preparing = () => import(/* webpackChunkName: "moteur" */ "../app/prepareWorkbook");

/** Brings the engine in while the user reads the first screen; a failure shows at the first operation. */
export const preloadEngine = (): void => {
  checking().catch(() => undefined);
};

/** What the properties of a saved letter name as their author: no person. */
const PRODUCT = "Suivi Insertion";

/** Rows of a submitted sheet shown before it is imported. */
const PREVIEWED_ROWS = 8;

type SheetsRead = Extract<
  Awaited<ReturnType<Awaited<ReturnType<typeof sheets>>["readSheets"]>>,
  { readonly ok: true }
>;

const choiceOf = ({ sheet, isStatement, month, lot, header }: MappingDraft) => ({
  sheet,
  isStatement,
  month,
  lot,
  ...(header === null ? {} : { header }),
});

const viewOf = ({ sheets: read, registers, preview, rowsOf }: SheetsRead): SheetsView => ({
  sheets: read,
  lots: registers.lots.map(({ code }) => code),
  supports: (registers.supports ?? []).map(({ name }) => name),
  contractor: registers.contract.contractor,
  preview: (draft, automatic) =>
    preview({ choice: choiceOf(draft), layout: draft.layout, ignoresKept: automatic }),
  rowsOf,
});

/** Why a summary was not made, as an outcome. */
function refusalOf(
  problem: UnusableWorkbook | SummaryNotAnonymous | { readonly kind: "no-quarter" }
): Outcome<never> {
  switch (problem.kind) {
    case "no-quarter":
      return { kind: "failed", code: "NoQuarter", details: {} };
    case "summary-not-anonymous":
      return { kind: "not-anonymous", problem };
    default:
      return { kind: "unusable", problem };
  }
}

/** Hands the pane its functions, over any host. */
export function wireServices(ports: Ports): PaneServices {
  const { host, goTo, watchChanges, now, environment } = ports;
  let parser: Parser | null = null;
  /** One parser for the pane's life, made when the first file comes. */
  const parserOf = async (): Promise<Parser> => {
    const { createParser } = await parsing();
    return (parser ??= createParser(ports.spawnReader));
  };
  /** The workbook as it was last read, to tell what a new sheet would give in it. */
  let lastRead: SheetsRead | null = null;

  const check = (options: CheckOptions): Promise<Outcome<Report>> =>
    outcomeOf(async () => {
      const { checkWorkbook } = await checking();
      const outcome = await checkWorkbook(host, { ...options, version: environment.version });
      return outcome.ok ? done(outcome.report) : { kind: "unusable", problem: outcome.problem };
    }, options.signal);
  const summaryOptions = async (options: CheckOptions): Promise<SummaryOptions> => {
    const { newSalt } = await salts();
    return { ...options, version: environment.version, newSalt };
  };
  return {
    check,
    decide: (decisions, options) => check({ ...options, decisions }),
    recordPenalty: (penalties, options) => check({ ...options, penalties }),
    readLetterTemplates: (options) =>
      outcomeOf(async () => {
        const app = await templates();
        return done(await app.readLetterTemplates(host, options));
      }, options.signal),
    openLetterTemplates: (restored, options) =>
      outcomeOf(async () => {
        const app = await templates();
        return done(await app.openLetterTemplates(host, restored, options));
      }, options.signal),
    docxOf: (letter) =>
      outcomeOf(async () => {
        const { docxLetter } = await letters();
        return done(await docxLetter(letter, PRODUCT));
      }),
    clearMarks: () =>
      outcomeOf(async () => {
        const app = await clearing();
        return done(await app.clearMarks(host));
      }),
    goTo: (place) =>
      outcomeOf(async () => {
        await goTo(place);
        return done(null);
      }),
    buildSummary: (ref, options) =>
      outcomeOf(async () => {
        const app = await summaries();
        const outcome = await app.buildSummary(host, ref, await summaryOptions(options));
        return outcome.ok ? done({ sheet: outcome.sheet }) : refusalOf(outcome.problem);
      }, options.signal),
    compareSummaries: (options) =>
      outcomeOf(async () => {
        const [{ inspectWorkbook }, app] = await Promise.all([checking(), comparing()]);
        const outcome = await inspectWorkbook(host, options);
        return outcome.ok
          ? done(app.compareSummaries(outcome.report, outcome.snapshot, environment.version))
          : { kind: "unusable", problem: outcome.problem };
      }, options.signal),
    exportSummary: (ref, options) =>
      outcomeOf(async () => {
        const [app, { writeSheetFile }] = await Promise.all([exporting(), sheetFile()]);
        const wanted = await summaryOptions(options);
        const file = await app.exportCommittee(host, ref, wanted, writeSheetFile);
        if (!file.ok) return refusalOf(file.problem);
        return done({ bytes: file.bytes.slice().buffer, sheet: file.sheet });
      }, options.signal),
    prepareWorkbook: ({ example }) =>
      outcomeOf(async () => {
        const app = await preparing();
        await app.prepareWorkbook(host, { example });
        return done(null);
      }),
    readSheets: (options) =>
      outcomeOf(async () => {
        const app = await sheets();
        const read = await app.readSheets(host, options);
        lastRead = read.ok ? read : null;
        return read.ok ? done(viewOf(read)) : { kind: "unusable", problem: read.problem };
      }, options.signal),
    saveMapping: (draft, options) =>
      outcomeOf(async () => {
        const app = await mapping();
        const layouts = draft.layout === null ? [] : [draft.layout];
        await app.saveChoices(host, { layouts, sheets: [choiceOf(draft)] }, options);
        return done(null);
      }, options.signal),
    readRegisters: (options) =>
      outcomeOf(async () => {
        const app = await registers();
        return done(await app.readRegisters(host, options));
      }, options.signal),
    saveRegisters: (changes, options) =>
      outcomeOf(async () => {
        const app = await savingRegisters();
        return done(await app.saveRegisters(host, changes, options));
      }, options.signal),
    parseFiles: (files, { signal, onFile }) =>
      outcomeOf(async () => {
        const reader = await parserOf();
        const read: SubmittedFile[] = [];
        const refused: RefusedFile[] = [];
        for (const [index, file] of files.entries()) {
          signal?.throwIfAborted();
          onFile?.(index, files.length, file.name);
          try {
            read.push(await reader.parse(file, signal ? { signal } : {}));
          } catch (error) {
            // One bad file never stops the others.
            if (!(error instanceof HostError)) throw error;
            const { code, details } = error;
            refused.push({ name: file.name, code, details: { file: file.name, ...details } });
          }
        }
        return done({ files: read, refused });
      }, signal),
    previewSubmitted: async ({ sheets: grids, sha256 }, name) => {
      const grid = grids.find((candidate) => candidate.name === name);
      if (!grid) return null;
      const { shownRows } = await sheets();
      return {
        rows: shownRows(grid, 0, PREVIEWED_ROWS),
        filledRows: grid.values.filter((row) => row.some((value) => value !== null)).length,
        reading: grid.values.length === 0 ? null : (lastRead?.previewNew(grid) ?? null),
        before: lastRead?.importedBefore.get(sha256) ?? null,
      };
    },
    importSheets: (chosen, options) =>
      outcomeOf(async () => {
        const app = await importing();
        const { version } = environment;
        return done(await app.importStatements(host, chosen, { ...options, version }));
      }, options.signal),
    bordereau: ({ isWritten, ...request }, options) =>
      outcomeOf(async () => {
        const app = await bordereaux();
        const run = isWritten ? app.writeBordereau : app.readBordereau;
        const outcome = await run(host, { ...request, ...options });
        return outcome.ok ? done(outcome.view) : { kind: "unusable", problem: outcome.problem };
      }, options.signal),
    territory: wireTerritory(ports),
    sending: wireSending({
      host,
      version: environment.version,
      parse: async (file, signal) => (await parserOf()).parse(file, signal ? { signal } : {}),
      write: async (plans) => (await sheetFile()).writeSheetsFile(plans),
    }),
    retention: wireRetention({
      host,
      version: environment.version,
      write: async (plans) => (await sheetFile()).writeSheetsFile(plans),
    }),
    onChanged: watchChanges,
    today: () => todayFrom(now()),
    environment,
  };
}
