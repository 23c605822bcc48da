import type { HourColumn } from "../../../domain/contract";
import {
  CONFIDENCE_THRESHOLD,
  type ColumnMeaning,
  type MeaningCode,
  type Reason,
} from "../../mapping";
import type { Content } from "./content";
import type { Draft } from "./draft";

/** A column with what its header and its content say together. */
export interface Judged {
  readonly draft: Draft;
  readonly content: Content;
  readonly code: MeaningCode;
  readonly confidence: number;
  readonly reason: Reason;
  /** Whether a person should be asked when the confidence is too low. */
  readonly isAsked: boolean;
}

/** What the columns' titles and the sheet's title say besides. */
export interface Surroundings {
  /** The type of hours that the title above the table names. */
  readonly titleType: HourColumn | null;
  readonly title: string;
}

/** Contents that contradict an hours title, when most cells are so. */
const NO_HOURS = new Set(["dates", "months", "identifiers", "names", "texts", "hour-types", "supports", "percents", "amounts", "large-numbers"]); // prettier-ignore
const NUMBERS = new Set(["hours", "percents", "amounts", "large-numbers"]);
/** So few cells prove nothing. */
const FEWEST_CELLS = 3;

const judged = (
  draft: Draft,
  content: Content,
  more: Partial<Omit<Judged, "draft" | "content">> = {}
): Judged => ({
  draft,
  content,
  code: draft.code ?? "ignored",
  confidence: draft.confidence,
  reason: draft.reason,
  isAsked: draft.kind !== "ignored",
  ...more,
});

const synonymOf = ({ reason, header }: Draft): string => "synonym" in reason ? reason.synonym : header; // prettier-ignore

const contradicted = (draft: Draft, content: Content, confidence: number): Judged =>
  judged(draft, content, {
    confidence,
    reason: { kind: "contradicted", synonym: synonymOf(draft), content: content.kind },
  });

const byContent = (draft: Draft, content: Content, code: MeaningCode, confidence: number): Judged =>
  judged(draft, content, { code, confidence, reason: { kind: "content", content: content.kind } });

const useless = (draft: Draft, content: Content): Judged =>
  judged(draft, content, {
    code: "ignored",
    confidence: 90,
    reason: { kind: "synonym", synonym: synonymOf(draft) },
    isAsked: false,
  });

/** A column of hours: its content may deny it, unless its title says «heures» (then each cell is refused by itself). */
function judgeHours(draft: Draft, content: Content): Judged {
  const isBySupport = draft.reason.kind === "known-support" || draft.isNewSupport;
  const fewest = isBySupport ? 1 : FEWEST_CELLS;
  const isDenied = content.filled >= fewest && NO_HOURS.has(content.kind);
  if (!isDenied) return judged(draft, content);
  const isMinutes = draft.isMinutes && content.kind === "large-numbers";
  if (isMinutes) return judged(draft, content);
  return contradicted(
    draft,
    content,
    Math.min(draft.confidence, draft.saysHours && !isBySupport ? 75 : 50)
  );
}

function judgeDate(draft: Draft, content: Content): Judged {
  const { kind, areDayNumbers, filled } = content;
  const saysSeveral = /jours\b/i.test(draft.header);
  if (kind === "dates" || filled === 0) return saysSeveral ? useless(draft, content) : judged(draft, content); // prettier-ignore
  if (areDayNumbers) {
    // «Jours»: how many; «Jour»: which one.
    return saysSeveral ? useless(draft, content) : judged(draft, content, { confidence: 90 });
  }
  if (kind === "mixed") return judged(draft, content, { confidence: 80 });
  if (kind === "texts" || kind === "names") return useless(draft, content);
  return contradicted(draft, content, 50);
}

/** «Type», «Nature»: a type of hours when its cells name some; else of contract, of document… */
function judgeType(draft: Draft, content: Content): Judged {
  if (content.typesShare >= 80) return judged(draft, content);
  if (content.typesShare >= 50) return judged(draft, content, { confidence: 85 });
  if (draft.saysHours)
    return judged(draft, content, { confidence: content.filled === 0 ? 90 : 75 });
  return content.filled === 0 ? judged(draft, content, { confidence: 60 }) : useless(draft, content); // prettier-ignore
}

function judgeText(draft: Draft, content: Content): Judged {
  const { code } = draft;
  const { kind, filled } = content;
  if (code === "date") return judgeDate(draft, content);
  if (code === "hourType") return judgeType(draft, content);
  if (draft.mayBeHours && kind === "hours") {
    const hours = { ...draft, kind: "hours" as const, code: "production" as const };
    return judged(hours, content, { confidence: 90 });
  }
  if (code === "observations" || filled < FEWEST_CELLS) return judged(draft, content);
  if (code === "name" && kind === "identifiers") return byContent(draft, content, "identifier", 85);
  if (code === "name" || code === "lastName" || code === "firstName") {
    const isDenied = NUMBERS.has(kind) || kind === "dates" || kind === "months";
    return isDenied ? contradicted(draft, content, 50) : judged(draft, content);
  }
  if (code === "support" && (NUMBERS.has(kind) || kind === "dates")) {
    const isHours = kind === "hours";
    const asked = contradicted(draft, content, 50);
    return isHours ? { ...asked, code: "production" } : asked;
  }
  if (code === "supervisor" && NUMBERS.has(kind)) return contradicted(draft, content, 50);
  if (code === "identifier" && (kind === "dates" || kind === "percents" || kind === "amounts")) {
    return contradicted(draft, content, 50);
  }
  return judged(draft, content);
}

/** What the header of a column and its cells say together, whatever its neighbours are. */
export function judge(draft: Draft, content: Content): Judged {
  if (draft.kind === "hours") return judgeHours(draft, content);
  if (draft.kind === "text") return judgeText(draft, content);
  return judged(draft, content);
}

/** A column's meaning, with what its header says of support and time. */
export function meaningOf({ draft, code }: Judged): ColumnMeaning {
  if (draft.kind === "total" && draft.isMinutes) return { code, unit: "minutes" };
  if (draft.kind !== "hours") return { code };
  const { support, month, day, date, isMinutes } = draft;
  return {
    code,
    ...(support === null ? {} : { support }),
    ...(month === null ? {} : { month }),
    ...(day === null ? {} : { day }),
    ...(date === null ? {} : { date }),
    ...(isMinutes ? { unit: "minutes" as const } : {}),
  };
}

export const isSure = ({ confidence }: Judged): boolean => confidence >= CONFIDENCE_THRESHOLD;
