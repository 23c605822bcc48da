import { CONFIDENCE_THRESHOLD, type MeaningCode, type Reason } from "../../mapping";
import type { Content } from "./content";
import type { Draft } from "./draft";
import { isSure, judge, type Judged, type Surroundings } from "./meanings";
import { nearOf } from "./parts";
import { settleRivals } from "./rivals";
import { isHourColumn } from "./words";

/** A single cell is a note beside the table. */
const FEWEST_CELLS = 2;

const change = (column: Judged, more: Partial<Judged>): Judged => ({ ...column, ...more });

/** Contents that go with a meaning whose title is only nearly spelt. */
const AGREEING: Readonly<Partial<Record<MeaningCode, readonly string[]>>> = {
  identifier: ["identifiers", "hours", "large-numbers"],
  name: ["names", "texts"],
  lastName: ["names", "texts"],
  firstName: ["names", "texts"],
  support: ["supports", "names", "texts"],
  month: ["months", "dates"],
  supervisor: ["names", "texts"],
  observations: ["texts", "names", "mixed"],
};

/** A title nobody knows: a near spelling that the content confirms, else what the content may be. */
function judgeUnknown(column: Judged): Judged {
  const { draft, content } = column;
  const leaf = draft.path.at(-1);
  const near = leaf === undefined ? null : nearOf(leaf);
  if (!near) {
    // 1, 2, 3…: the rows' own numbers, which look like hours only.
    const known = content.areOrdinals ? { ...content, kind: "identifiers" as const } : content;
    return change(column, { content: known, isAsked: false });
  }
  const { field, synonym } = near.match;
  const isHours = isHourColumn(field) || field === "total";
  const expected = isHours ? ["hours"] : (AGREEING[field] ?? []);
  const agrees = expected.includes(content.kind);
  return change(column, {
    draft: { ...draft, kind: isHourColumn(field) ? "hours" : field === "total" ? "total" : "text", code: field, rank: 200 },
    code: field,
    confidence: agrees ? 80 : content.kind === "empty" ? 60 : 40,
    reason: { kind: "near-spelling", synonym, distance: near.distance },
    isAsked: agrees || content.kind === "empty",
  }); // prettier-ignore
}

const isHours = ({ draft }: Judged): boolean => draft.kind === "hours";
const isUntyped = (column: Judged): boolean => isHours(column) && column.code === "hours";
const isBare = ({ draft }: Judged): boolean => draft.isBareHours;
/** «Heures réalisées»: of production, unless each row says its type. */
const isVague = ({ draft }: Judged): boolean =>
  draft.kind === "hours" &&
  draft.rank >= 100 &&
  draft.rank < 200 &&
  draft.path.at(-1)?.isBareHours === true;
const isTotal = ({ draft }: Judged): boolean => draft.kind === "total" && !draft.isPartial;

/** Support columns whose type only the support says: another column of the row may tell it. */
const isTypedBySupport = ({ draft }: Judged): boolean =>
  draft.kind === "hours" && draft.reason.kind === "known-support";

/** The column that says each row's type of hours: by its title, else by its cells where a type is missing. */
function settleTypeColumn(columns: readonly Judged[]): readonly Judged[] {
  const needsType = columns.some(
    (column) => isUntyped(column) || isVague(column) || isTypedBySupport(column)
  );
  const lacksHours = !columns.some(isHours);
  const byTitle = columns.filter(({ code }) => code === "hourType");
  const isWanted = needsType || lacksHours;
  if (byTitle.length > 0) {
    if (isWanted) return columns;
    const reason = (column: Judged): Reason => ({ kind: "synonym", synonym: column.draft.header });
    return columns.map((column) =>
      column.code === "hourType"
        ? change(column, {
            code: "ignored",
            confidence: 90,
            reason: reason(column),
            isAsked: false,
          })
        : column
    );
  }
  const byContent = columns.filter(
    ({ draft, content }) =>
      content.kind === "hour-types" && content.filled >= 2 && !isHours({ draft } as Judged)
  );
  const [only] = byContent;
  if (!isWanted || byContent.length !== 1 || only === undefined) return columns;
  return columns.map((column) =>
    column === only
      ? change(column, {
          draft: { ...column.draft, kind: "text", code: "hourType" },
          code: "hourType",
          confidence: 85,
          reason: { kind: "content", content: "hour-types" },
        })
      : column
  );
}

const asHours = (column: Judged, code: MeaningCode, confidence: number, reason: Reason): Judged =>
  change(column, {
    draft: { ...column.draft, kind: "hours", code, isPartial: false },
    code,
    confidence: Math.min(confidence, isHours(column) ? column.confidence : confidence),
    reason,
    isAsked: true,
  });

const asTotal = (column: Judged, confidence: number): Judged =>
  change(column, {
    draft: { ...column.draft, kind: "total", code: "total" },
    code: "total",
    confidence,
  });

/** Hours without a type, in a sheet whose rows say it. */
function typedByRows(columns: readonly Judged[]): readonly Judged[] {
  const isLoose = (column: Judged): boolean => isBare(column) || isVague(column);
  const hasSpread = columns.some((column) => isHours(column) && !isLoose(column));
  const loose = columns.filter(isLoose);
  const totals = columns.filter(isTotal);
  const only = loose.length === 0 && totals.length === 1 && !hasSpread ? totals[0] : undefined;
  return columns.map((column) => {
    if (column === only) return asHours(column, "hours", 90, column.reason);
    if (isLoose(column)) return hasSpread ? asTotal(column, 85) : asHours(column, "hours", 95, column.reason); // prettier-ignore
    return isTypedBySupport(column) ? asHours(column, "hours", 95, column.reason) : column;
  });
}

/** Hours without a type, in a sheet whose rows do not say it either: its title may, else a person is asked. */
function typedByTitle(
  columns: readonly Judged[],
  { titleType, title }: Surroundings
): readonly Judged[] {
  const typed = columns.filter((column) => isHours(column) && !isBare(column));
  const isSpread = typed.some(({ draft }) => draft.isTimeOnly || draft.support !== null);
  const bares = columns.filter(isBare);
  const totals = columns.filter(isTotal);
  const settle = (column: Judged): Judged => {
    if (titleType === null) return asHours(column, "production", 60, column.reason);
    const reason: Reason = { kind: "under-group", group: title, synonym: title };
    return asHours(column, titleType, 90, reason);
  };
  const only = typed.length === 0 && bares.length === 0 && totals.length === 1 ? totals[0] : null;
  return columns.map((column) => {
    if (isBare(column)) {
      if (isSpread) return asTotal(column, 85);
      return typed.length > 0 ? asTotal(column, 60) : settle(column);
    }
    if (column === only) return settle(column);
    return isUntyped(column) ? settle(column) : column;
  });
}

/** A «Nom» that stands alone, and holds names and first names, names the participant whole. */
function settleNames(columns: readonly Judged[]): readonly Judged[] {
  const hasFirstName = columns.some(({ code }) => code === "firstName");
  const hasName = columns.some(({ code }) => code === "name");
  const hasLastName = columns.some(({ code }) => code === "lastName");
  const split = columns.flatMap((column, index) => {
    const next = columns[index + 1];
    const isOver =
      column.code === "name" &&
      !column.content.haveTwoWords &&
      column.content.kind === "names" &&
      next?.draft.path.length === 0 &&
      next.content.kind === "names" &&
      next.draft.column === column.draft.column + 1;
    return isOver && !hasFirstName ? [index] : [];
  });
  return columns.map((column, index) => {
    const isAfter = split.includes(index - 1);
    if (split.includes(index) || isAfter) {
      const titled = isAfter ? columns[index - 1] : column;
      const group = titled?.draft.header ?? "";
      const startsWithFirst = /^pr[eé]nom/i.test(group.trim());
      const code: MeaningCode = startsWithFirst === isAfter ? "lastName" : "firstName";
      const reason: Reason = { kind: "under-group", group, synonym: group };
      const draft = { ...column.draft, kind: "text" as const, code };
      return change(column, { draft, code, confidence: 90, reason, isAsked: true });
    }
    if (column.code === "name" && hasFirstName && !hasLastName && !column.content.haveTwoWords) {
      return change(column, { code: "lastName" });
    }
    const isWhole =
      column.code === "lastName" && !hasFirstName && !hasName && column.content.haveTwoWords;
    return isWhole ? change(column, { code: "name" }) : column;
  });
}

/** What a column without any known title may hold, for a person to confirm; null when nothing is worth asking. */
function guessed(column: Judged, columns: readonly Judged[]): MeaningCode | null {
  const has = (code: MeaningCode): boolean => columns.some((other) => other.code === code && isSure(other)); // prettier-ignore
  const isNamed = has("identifier") || has("name") || has("lastName");
  const { kind, haveTwoWords, areOrdinals } = column.content;
  if (kind === "hours") return has("production") ? null : "production";
  if (kind === "identifiers" && !areOrdinals && !isNamed) return "identifier";
  if (kind === "names" && haveTwoWords && !isNamed) return "name";
  if (kind === "supports" && !has("support")) return "support";
  if (kind === "hour-types" && !has("hourType")) return "hourType";
  return kind === "months" && !has("month") ? "month" : null;
}

function guessUnknown(columns: readonly Judged[]): readonly Judged[] {
  return columns.map((column) => {
    if (column.draft.kind !== "unknown" || column.isAsked) return column;
    if (column.content.filled < FEWEST_CELLS) return column;
    const code = guessed(column, columns);
    if (code === null) return column;
    const reason: Reason = { kind: "content", content: column.content.kind };
    return change(column, { code, confidence: 40, reason, isAsked: true });
  });
}

/** Gives every column of a header its meaning, by its title, its content, its neighbours and the sheet's title. */
export function resolve(
  drafts: readonly Draft[],
  contents: readonly Content[],
  surroundings: Surroundings
): readonly Judged[] {
  const first = drafts.flatMap((draft, index) => {
    const content = contents[index];
    if (content === undefined) return [];
    const column = judge(draft, content);
    return [draft.kind === "unknown" ? judgeUnknown(column) : column];
  });
  const withType = settleTypeColumn(first);
  const isTypedByRows = withType.some(({ code, confidence }) => code === "hourType" && confidence >= CONFIDENCE_THRESHOLD); // prettier-ignore
  const typed = isTypedByRows ? typedByRows(withType) : typedByTitle(withType, surroundings);
  return guessUnknown(settleNames(settleRivals(typed)));
}
