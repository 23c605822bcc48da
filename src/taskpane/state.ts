import type { RegistersView } from "../app/registerTypes";
import type { SummaryState } from "../app/compareSummaries";
import type { Report } from "../app/report";
import type { Day } from "../domain/calendar";
import type { Decision, FindingIdentity, RuleCode, Severity } from "../domain/finding";
import type { Progress } from "../workbook/host";
import { SELECTION, type DecisionDraft, type DraftKey } from "./controler/drafts";
import { NO_CONTRACT_DRAFT, type ContractDraft } from "./marche/drafts";
import { NO_PENALTIES_VIEW, type PenaltiesView } from "./penalites/drafts";
import type { Edit } from "./releves/edit";
import { NO_DRAFTS, type RegisterDrafts, type SheetsPart } from "./registres/drafts";
import type { Outcome, ParsedFiles, SheetsView } from "./services";
import { NO_TERRITORY, withFiles, type TerritoryView } from "./territoire/drafts";
import type { ReadWorkbook } from "./territoire/services";

export type Screen = "check" | "sheets" | "summary" | "penalties" | "contract" | "territory";
export type Grouping = "rule" | "sheet";
export type DecisionFilter = "all" | "open" | "to-review" | "decided";
export type OperationKind =
  | "check" | "decide" | "clear" | "quarter" | "prepare" | "sheets" | "mapping" | "parse" | "import"
  | "registers" | "save" | "penalty" | "letters" | "summaries" | "export" | "bordereau"
  | "territory" | "consolidate"; // prettier-ignore

/** Why an operation gave no result, when it was not the user's own wish. */
export type Problem = Exclude<Outcome<never>, { kind: "done" | "cancelled" }>;

/** What the last operation achieved, to be told once, in words. */
export type Notice =
  | { readonly kind: "checked" }
  /** `gone`: findings that were no longer there when their decision was to be written. */
  | {
      readonly kind: "decided";
      readonly count: number;
      readonly gone: number;
      readonly isUndo?: true;
    }
  | { readonly kind: "cleared"; readonly count: number }
  | { readonly kind: "quarter"; readonly sheet: string }
  | { readonly kind: "summaries" }
  /** The file was handed to the downloads. */
  | { readonly kind: "exported"; readonly name: string }
  /** Another file than a summary was handed to the downloads. */
  | { readonly kind: "handed"; readonly name: string }
  | { readonly kind: "prepared"; readonly example: boolean }
  | { readonly kind: "sheets" }
  | { readonly kind: "registers" }
  | { readonly kind: "letters" }
  /** `deleted`: how many of the rows are gone from the workbook. */
  | { readonly kind: "saved"; readonly count: number; readonly deleted: number }
  /** `gone`: penalties that were no longer there when the buyer's word was to be written. */
  | { readonly kind: "penalty"; readonly count: number; readonly gone: number }
  | { readonly kind: "parsed" }
  /** Workbooks of a territory were read, each with its state. */
  | { readonly kind: "files-read"; readonly count: number }
  /** The user stopped the reading: what was read is kept. */
  | { readonly kind: "stopped"; readonly read: number; readonly left: number }
  | { readonly kind: "mapped"; readonly sheet: string }
  | {
      readonly kind: "imported";
      readonly sheets: readonly string[];
      /** Files whose very bytes were imported before. */
      readonly before: readonly string[];
    }
  | { readonly kind: "cancelled" };

/** The sheet whose mapping is shown, and the cell its question is about. */
export interface MappingTarget {
  readonly sheet: string;
  readonly cell: string | null;
}

export interface Operation {
  readonly kind: OperationKind;
  readonly progress: Progress | null;
  readonly isCancelling: boolean;
  /** The file being read. */
  readonly file: string | null;
}

export interface Filters {
  /** Severities kept; empty keeps all. */
  readonly severities: readonly Severity[];
  /** A sheet's name, or null for all. */
  readonly sheet: string | null;
  readonly decision: DecisionFilter;
  readonly search: string;
}

export interface PaneState {
  readonly screen: Screen;
  /** Day the check is made for. */
  readonly asOf: Day;
  readonly report: Report | null;
  /** The workbook changed since the report was made. */
  readonly isStale: boolean;
  /** A change arrived while an operation was under way: its report is born stale. */
  readonly changedMeanwhile: boolean;
  /** How many times the workbook changed: what a part read of it holds while this stays. */
  readonly changes: number;
  readonly operation: Operation | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  readonly filters: Filters;
  readonly grouping: Grouping;
  readonly collapsed: readonly string[];
  readonly selected: FindingIdentity | null;
  /** Findings ticked to be decided together; null while nobody is selecting. */
  readonly ticked: readonly FindingIdentity[] | null;
  /** Decisions being typed and not in the workbook yet. */
  readonly decisionDrafts: ReadonlyMap<DraftKey, DecisionDraft>;
  /** What the last decisions replaced, to be put back. */
  readonly undo: ReadonlyMap<FindingIdentity, Decision | null> | null;
  /** How many findings the list shows at most. */
  readonly cap: number;
  /** Who signed the last decision, offered for the next one. */
  readonly signedBy: string | null;
  /** Rule whose help page covers the screen. */
  readonly help: RuleCode | null;
  /** How the sheets were understood when the workbook was last read for it. */
  readonly sheets: SheetsView | null;
  readonly sheetsAreStale: boolean;
  /** The input tables as they were last read or written. */
  readonly registers: RegistersView | null;
  readonly registersAreStale: boolean;
  /** What the tab «Relevés» shows. */
  readonly sheetsPart: SheetsPart;
  /** Rows being typed in the registers. */
  readonly drafts: RegisterDrafts;
  /** What is typed in the form of the contract and not in the workbook yet. */
  readonly contractDraft: ContractDraft;
  readonly penalties: PenaltiesView;
  /** The workbook's summaries against its registers; null until they are read. */
  readonly summaries: readonly SummaryState[] | null;
  readonly summariesAreStale: boolean;
  readonly mapping: MappingTarget | null;
  /** Mappings being changed, by sheet: they outlive a look at another screen, and are nowhere in the workbook. */
  readonly edits: ReadonlyMap<string, Edit>;
  /** Files read and not imported yet. */
  readonly parsed: ParsedFiles | null;
  readonly territory: TerritoryView;
}

export type PaneAction =
  | { readonly type: "show"; readonly screen: Screen }
  | { readonly type: "asOf"; readonly day: Day }
  | { readonly type: "started"; readonly kind: OperationKind }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "cancelling" }
  | { readonly type: "report"; readonly report: Report }
  | { readonly type: "summaries"; readonly summaries: readonly SummaryState[] | null }
  | { readonly type: "ended"; readonly notice: Notice | null; readonly problem: Problem | null }
  | { readonly type: "problem"; readonly problem: Problem }
  | { readonly type: "dismissed" }
  | { readonly type: "changed" }
  | { readonly type: "filter"; readonly filters: Partial<Filters> }
  | { readonly type: "toggleSeverity"; readonly severity: Severity }
  | { readonly type: "group"; readonly grouping: Grouping }
  | { readonly type: "toggleGroup"; readonly key: string }
  | { readonly type: "select"; readonly identity: FindingIdentity | null }
  /** Ticks these only (null ends the selection), or also, or the other way round. */
  | {
      readonly type: "tick";
      readonly identities: readonly FindingIdentity[] | null;
      readonly mode?: "also" | "toggle";
    }
  | { readonly type: "decisionDraft"; readonly key: DraftKey; readonly draft: DecisionDraft | null } // prettier-ignore
  | { readonly type: "undoable"; readonly decisions: PaneState["undo"] }
  | { readonly type: "more" }
  | { readonly type: "signed"; readonly by: string | null }
  | { readonly type: "help"; readonly rule: RuleCode | null }
  | { readonly type: "sheets"; readonly sheets: SheetsView }
  | { readonly type: "registers"; readonly registers: RegistersView }
  | { readonly type: "part"; readonly part: SheetsPart }
  | { readonly type: "draft"; readonly drafts: Partial<RegisterDrafts> }
  | { readonly type: "contract"; readonly draft: Partial<ContractDraft> }
  | { readonly type: "penalties"; readonly view: Partial<PenaltiesView> }
  | { readonly type: "territory"; readonly view: Partial<TerritoryView> }
  | {
      readonly type: "territoryFiles";
      readonly files: readonly ReadWorkbook[];
      readonly asOf: Day;
    }
  | { readonly type: "map"; readonly target: MappingTarget | null }
  | { readonly type: "edit"; readonly sheet: string; readonly edit: Edit | null }
  | { readonly type: "file"; readonly name: string; readonly done: number; readonly total: number }
  | { readonly type: "parsed"; readonly parsed: ParsedFiles | null };

/** Findings shown at once; the list says «200 sur 1 430» and offers the next ones. */
export const PAGE_SIZE = 200;

export const NO_FILTER: Filters = { severities: [], sheet: null, decision: "all", search: "" };

/** The pane as it opens: nothing checked yet, on the given day. */
export const initialState = (asOf: Day): PaneState => ({
  screen: "check",
  asOf,
  report: null,
  isStale: false,
  changedMeanwhile: false,
  changes: 0,
  operation: null,
  problem: null,
  notice: null,
  filters: NO_FILTER,
  grouping: "rule",
  collapsed: [],
  selected: null,
  ticked: null,
  decisionDrafts: new Map(),
  undo: null,
  cap: PAGE_SIZE,
  signedBy: null,
  help: null,
  sheets: null,
  sheetsAreStale: false,
  registers: null,
  registersAreStale: false,
  sheetsPart: "statements",
  drafts: NO_DRAFTS,
  contractDraft: NO_CONTRACT_DRAFT,
  penalties: NO_PENALTIES_VIEW,
  summaries: null,
  summariesAreStale: false,
  mapping: null,
  edits: new Map(),
  parsed: null,
  territory: NO_TERRITORY,
});

const withEntry = <Key, Value>(
  entries: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | null
): ReadonlyMap<Key, Value> => {
  const after = new Map(entries);
  if (value === null) after.delete(key);
  else after.set(key, value);
  return after;
};

const toggled = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

function tickedAfter(
  ticked: readonly FindingIdentity[],
  { identities, mode }: Extract<PaneAction, { type: "tick" }>
): PaneState["ticked"] {
  if (identities === null || mode === undefined) return identities;
  const named = new Set(identities);
  const others = ticked.filter((identity) => !named.has(identity));
  const isTaken = mode === "toggle" && others.length + named.size === ticked.length;
  return isTaken ? others : [...others, ...named];
}

/** A finding still there keeps its selection; one that was corrected loses it. */
const withReport = (state: PaneState, report: Report): PaneState => {
  const sheets = report.statements.map(({ statement }) => statement.sheet);
  const present = new Set(report.findings.map(({ identity }) => identity));
  const { sheet } = state.filters;
  const keepsSheet =
    sheet === null ||
    sheets.includes(sheet) ||
    report.findings.some(({ finding }) => finding.place.sheet === sheet);
  return {
    ...state,
    report,
    isStale: state.changedMeanwhile,
    changedMeanwhile: false,
    filters: keepsSheet ? state.filters : { ...state.filters, sheet: null },
    selected: present.has(state.selected ?? "") ? state.selected : null,
    ticked: state.ticked?.filter((identity) => present.has(identity)) ?? null,
  };
};

/** The pane's only transitions; pure. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "show":
      return { ...state, screen: action.screen, help: null, problem: null, notice: null };
    case "asOf":
      return { ...state, asOf: action.day };
    case "started":
      return {
        ...state,
        operation: { kind: action.kind, progress: null, isCancelling: false, file: null },
        changedMeanwhile: false,
        problem: null,
        notice: null,
      };
    case "progress":
      return state.operation
        ? { ...state, operation: { ...state.operation, progress: action.progress } }
        : state;
    case "cancelling":
      return state.operation
        ? { ...state, operation: { ...state.operation, isCancelling: true } }
        : state;
    case "report":
      return withReport(state, action.report);
    case "summaries":
      return { ...state, summaries: action.summaries, summariesAreStale: false };
    case "ended":
      return {
        ...state,
        operation: null,
        notice: action.notice,
        problem: action.problem,
        // The input sheets are there now: what was read without them says nothing any more.
        sheets: action.notice?.kind === "prepared" ? null : state.sheets,
        registers: action.notice?.kind === "prepared" ? null : state.registers,
        sheetsAreStale:
          state.sheetsAreStale || (state.sheets !== null && action.notice?.kind === "saved"),
        // New input sheets may change what the rules can look at.
        isStale:
          state.isStale ||
          (state.report !== null &&
            ["prepared", "mapped", "imported", "saved"].includes(action.notice?.kind ?? "")),
      };
    case "problem":
      return { ...state, problem: action.problem, notice: null };
    case "dismissed":
      return { ...state, problem: null, notice: null };
    case "changed":
      return {
        ...state,
        isStale: state.report !== null,
        sheetsAreStale: state.sheets !== null,
        registersAreStale: state.registers !== null,
        summariesAreStale: state.summaries !== null,
        territory: { ...state.territory, inputsAreStale: state.territory.inputs !== null },
        changedMeanwhile: state.operation !== null,
        changes: state.changes + 1,
      };
    case "filter":
      return { ...state, filters: { ...state.filters, ...action.filters }, cap: PAGE_SIZE };
    case "toggleSeverity":
      return {
        ...state,
        filters: {
          ...state.filters,
          severities: toggled(state.filters.severities, action.severity),
        },
        cap: PAGE_SIZE,
      };
    case "group":
      return { ...state, grouping: action.grouping, collapsed: [], cap: PAGE_SIZE };
    case "toggleGroup":
      return { ...state, collapsed: toggled(state.collapsed, action.key) };
    case "select":
      return { ...state, selected: action.identity };
    case "tick":
      return {
        ...state,
        ticked: tickedAfter(state.ticked ?? [], action),
        // What was typed for a selection is not offered for the next one.
        decisionDrafts:
          action.identities === null
            ? withEntry(state.decisionDrafts, SELECTION, null)
            : state.decisionDrafts,
      };
    case "decisionDraft":
      return {
        ...state,
        decisionDrafts: withEntry(state.decisionDrafts, action.key, action.draft),
      };
    case "undoable":
      return { ...state, undo: action.decisions };
    case "more":
      return { ...state, cap: state.cap + PAGE_SIZE };
    case "signed":
      return { ...state, signedBy: action.by };
    case "help":
      return { ...state, help: action.rule };
    case "sheets":
      return {
        ...state,
        sheets: action.sheets,
        sheetsAreStale: state.changedMeanwhile,
        changedMeanwhile: false,
      };
    case "registers":
      return {
        ...state,
        registers: action.registers,
        registersAreStale: state.changedMeanwhile,
        changedMeanwhile: false,
      };
    case "part":
      return { ...state, sheetsPart: action.part, notice: null, problem: null };
    case "draft":
      return { ...state, drafts: { ...state.drafts, ...action.drafts } };
    case "contract":
      return { ...state, contractDraft: { ...state.contractDraft, ...action.draft } };
    case "penalties":
      return { ...state, penalties: { ...state.penalties, ...action.view } };
    case "territory":
      return { ...state, territory: { ...state.territory, ...action.view } };
    case "territoryFiles":
      return { ...state, territory: withFiles(state.territory, action.files, action.asOf) };
    case "map":
      return {
        ...state,
        mapping: action.target,
        screen: action.target === null ? state.screen : "sheets",
        sheetsPart: "statements",
        help: null,
        notice: null,
        problem: null,
      };
    case "edit":
      return { ...state, edits: withEntry(state.edits, action.sheet, action.edit) };
    case "file": {
      const { operation } = state;
      if (!operation) return state;
      const { done, total, name } = action;
      return {
        ...state,
        operation: { ...operation, file: name, progress: { step: "reading", done, total } },
      };
    }
    case "parsed":
      return { ...state, parsed: action.parsed, mapping: null };
  }
}
