import type { HourColumn } from "../../../domain/contract";
import type { Month } from "../../../domain/calendar";
import type { MeaningCode, Reason } from "../../mapping";
import { matchHeader, type Field, type HeaderMatch } from "../headers";
import type { HeaderColumn } from "./header";
import type { NamedSupport, Part } from "./parts";
import { headerText } from "./header";
import { nearOf } from "./parts";
import { isHourColumn, isMinutesOnly, isSupportGroup } from "./words";

/** What a column's header alone says of it, before its neighbours and its content are looked at. */
export interface Draft {
  readonly column: number;
  readonly path: readonly Part[];
  readonly header: string;
  readonly kind: "hours" | "text" | "total" | "ignored" | "unknown";
  /** Null for a header that says nothing known. `hours` is a type to be told by something else. */
  readonly code: MeaningCode | null;
  readonly confidence: number;
  readonly reason: Reason;
  /** The lower, the more telling. */
  readonly rank: number;
  readonly support: string | null;
  readonly day: number | null;
  readonly date: number | null;
  readonly month: Month | null;
  readonly monthName: number | null;
  /** Its header gives a day or a month, and nothing else says that its cells are hours. */
  readonly isTimeOnly: boolean;
  readonly isBareNumber: boolean;
  readonly isWeekday: boolean;
  /** «S10», «1re quinzaine»: the column's week, whose label tells it from the others. */
  readonly week: string | null;
  /** What tells it from other columns of its type («interne», «Matin»). */
  readonly qualifier: string;
  readonly saysHours: boolean;
  readonly isMinutes: boolean;
  /** The sum of some of the row's columns only: of a week, of a support, of a type. */
  readonly isPartial: boolean;
  /** «Heures», «Durée»: a column of hours with no type of its own. */
  readonly isBareHours: boolean;
  /** A title nobody knows under a group of supports: its name is taken for a support's. */
  readonly isNewSupport: boolean;
  /** «Chantier» under «Heures»: where, or how long; its content says which. */
  readonly mayBeHours: boolean;
}

/** «h | min» under one type: the second column's minutes are added to the first one's hours. */
export const MINUTES_BESIDE_HOURS = "min";
const LONGEST_SUPPORT = 40;
const UNKNOWN: Reason = { kind: "unknown" };

/** The part, from the column's own title upwards, that says something. */
function nearest<T>(path: readonly Part[], pick: (part: Part) => T | null): T | null {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const part = path[index];
    const found = part === undefined ? null : pick(part);
    if (found !== null) return found;
  }
  return null;
}

interface NamedType {
  readonly code: HourColumn;
  readonly synonym: string;
  readonly rank: number;
  readonly qualifier: string;
  readonly isKnown: boolean;
  readonly isTotal: boolean;
}

function typeOf(part: Part): NamedType | null {
  const { match, qualified } = part;
  if (match && isHourColumn(match.field)) {
    const { field, synonym, rank } = match;
    return { code: field, synonym, rank, qualifier: "", isKnown: true, isTotal: false };
  }
  return qualified && { ...qualified, rank: 50 };
}

const HALF_DAYS = /^(?:matin|matinee|a\.? ?m\.?|apres[- ]midi|p\.? ?m\.?|aprem|soir|journee)$/i;

const isTextField = (field: Field): boolean => field !== "total" && !isHourColumn(field);

/** «Heures / Réalisées», «N° / Salarié»: a title that is known together with its group's. */
function joined(path: readonly Part[]): NamedType | null {
  const [group, leaf] = [path.at(-2), path.at(-1)];
  if (!group || !leaf || leaf.core === "") return null;
  const match = matchHeader(`${group.core} ${leaf.core}`);
  if (!match || !isHourColumn(match.field)) return null;
  return { code: match.field, synonym: match.synonym, rank: 60, qualifier: "", isKnown: true, isTotal: false }; // prettier-ignore
}

const textOf = (part: Part): string => part.text.toLowerCase();

function base({ column, path }: HeaderColumn): Draft {
  const week = nearest(path, (part) => (part.time?.isWeek === true ? textOf(part) : null));
  const date = nearest(path, ({ time }) => time?.date ?? null);
  return {
    column,
    path,
    header: headerText(path),
    kind: "unknown",
    code: null,
    confidence: 0,
    reason: UNKNOWN,
    rank: 0,
    support: null,
    day: nearest(path, ({ time }) => time?.day ?? null),
    date,
    month: nearest(path, ({ time }) => time?.month ?? null),
    monthName: nearest(path, ({ time }) => time?.monthName ?? null),
    isTimeOnly: false,
    isBareNumber:
      path.some(({ time }) => time?.isBareNumber === true) &&
      !path.some(({ time }) => time?.isWeekday === true),
    isWeekday: path.some(({ time }) => time?.isWeekday === true),
    week,
    qualifier: "",
    saysHours: path.some(({ saysHours }) => saysHours),
    isMinutes: path.some(({ saysMinutes }) => saysMinutes),
    isPartial: false,
    isBareHours: false,
    isNewSupport: false,
    mayBeHours: false,
  };
}

const NAMES: ReadonlySet<Field> = new Set<Field>(["name", "lastName", "firstName"]);
const OWNERS: ReadonlySet<Field> = new Set<Field>(["support", "supervisor", "lot"]);

/** «Chantier / Nom», «Encadrant / Nom»: what a group's names are of, when they are not the participants'. */
const ownerOf = ({ match }: Part): HeaderMatch | null =>
  match !== null && OWNERS.has(match.field) ? match : null;

/** A column that is no hours: who, where, when, remarks; null when its title is none of these. */
function textDraft(draft: Draft, leaf: Part, groupType: NamedType | null): Draft | null {
  const known = (code: MeaningCode, synonym: string, rank: number): Draft => ({
    ...draft,
    kind: "text",
    code,
    confidence: 100,
    reason: { kind: "synonym", synonym },
    rank,
  });
  const useless: Draft = {
    ...draft,
    kind: "ignored",
    code: "ignored",
    confidence: 100,
    reason: { kind: "synonym", synonym: leaf.text },
  };
  const { match } = leaf;
  // A date or a place of a training («Formation / Date») is not the row's.
  if (match && isTextField(match.field) && leaf.support === null) {
    if (match.field !== "total" && !isHourColumn(match.field)) {
      const owner = nearest(draft.path.slice(0, -1), ownerOf);
      if (owner && NAMES.has(match.field)) return known(owner.field, owner.synonym, owner.rank);
      // «Heures prévues / Chantier» are hours, and not those worked.
      const isPlanned = draft.path.slice(0, -1).some((part) => part.notWorked !== null && part.saysHours); // prettier-ignore
      if (match.field === "support" && isPlanned) return null;
      const mayBeHours = match.field === "support" && draft.path.slice(0, -1).some((part) => part.isBareHours); // prettier-ignore
      return { ...known(match.field, match.synonym, match.rank), mayBeHours };
    }
  }
  if (leaf.isDate && !leaf.saysHours) {
    return groupType === null ? known("date", leaf.text, 0) : useless;
  }
  if (leaf.isType) return groupType === null ? known("hourType", leaf.text, 0) : useless;
  if (leaf.isUseless && match === null) return useless;
  const group = draft.path.at(-2);
  const whole = match === null && group?.match ? matchHeader(`${leaf.core} ${group.core}`) : null;
  return whole?.field === "identifier" ? known("identifier", whole.synonym, whole.rank) : null;
}

function hoursDraft(
  draft: Draft,
  code: HourColumn | "hours",
  confidence: number,
  reason: Reason,
  more: Partial<Draft> = {}
): Draft {
  return { ...draft, kind: "hours", code, confidence, reason, ...more };
}

/** How the type of a column of hours was known: from its own title, or from its group's. */
function typeReason(
  type: NamedType,
  isOwn: boolean,
  group: string
): { readonly confidence: number; readonly reason: Reason } {
  const { synonym } = type;
  return isOwn
    ? { confidence: type.qualifier === "" ? 100 : 90, reason: { kind: "synonym", synonym } }
    : { confidence: 95, reason: { kind: "under-group", group, synonym } };
}

const supportName = (support: NamedSupport | null): string | null => support && support.name;

/** What stands above a column's own title. */
interface Groups {
  readonly parts: readonly Part[];
  readonly type: NamedType | null;
  readonly text: string;
}

function totalDraft(draft: Draft, { parts, type }: Groups): Draft {
  const isPartial = type !== null || parts.some(({ support, time }) => support !== null || time !== null); // prettier-ignore
  const leaf = draft.path.at(-1);
  const synonym = leaf?.match?.synonym ?? leaf?.text ?? "";
  return {
    ...draft,
    kind: "total",
    code: "total",
    confidence: 100,
    reason: { kind: "synonym", synonym },
    rank: leaf?.match?.rank ?? 20,
    isPartial: isPartial || leaf?.time !== null || leaf.support !== null,
  };
}

/** A column of hours, by its own title or by what stands over it; null when nothing says that it is one. */
function hoursOf(draft: Draft, leaf: Part, groups: Groups): Draft | null {
  const own = typeOf(leaf);
  const support = nearest(draft.path, (part) => part.support);
  const type = own?.isKnown === true ? own : (groups.type ?? joined(draft.path));
  const isTimed = leaf.time !== null && leaf.core === "";
  const isHalfDay = draft.day !== null && HALF_DAYS.test(leaf.core);
  const fields = {
    support: supportName(support),
    rank: type?.rank ?? 0,
    qualifier: type?.qualifier ?? "",
  };
  if (own && !own.isKnown) {
    const reason: Reason = { kind: "near-spelling", synonym: own.synonym, distance: 0 };
    return hoursDraft(draft, own.code, 50, reason, { ...fields, qualifier: own.qualifier });
  }
  if (type && (own !== null || joined(draft.path) !== null)) {
    const { confidence, reason } = typeReason(type, own !== null, groups.text);
    if (type.isTotal)
      return hoursDraft(draft, type.code, 85, reason, { ...fields, isPartial: true });
    return hoursDraft(draft, type.code, confidence, reason, fields);
  }
  if (isTimed || isHalfDay) {
    const reason: Reason = draft.day !== null || draft.isWeekday ? { kind: "day-header" } : { kind: "month-header" }; // prettier-ignore
    const code = type?.code ?? (support ? "production" : "hours");
    const qualifier = isHalfDay ? leaf.core : "";
    return hoursDraft(draft, code, 95, reason, { ...fields, qualifier, isTimeOnly: true });
  }
  if (leaf.support !== null && (leaf.core === "" || leaf.isBareHours)) {
    const isNear = leaf.support.distance > 0;
    const reason: Reason = { kind: "known-support", support: leaf.support.known };
    return hoursDraft(draft, type?.code ?? "production", isNear ? 80 : 95, reason, fields);
  }
  const isMinutes = isMinutesOnly(leaf.text);
  if (leaf.isBareHours || isMinutes) {
    if (type) {
      const { confidence, reason } = typeReason(type, false, groups.text);
      const qualifier = isMinutes ? MINUTES_BESIDE_HOURS : fields.qualifier;
      return hoursDraft(draft, type.code, confidence, reason, { ...fields, qualifier });
    }
    if (support) {
      const reason: Reason = { kind: "known-support", support: support.known };
      return hoursDraft(draft, "production", 95, reason, fields);
    }
    if (isMinutes) return null;
    const reason: Reason = { kind: "synonym", synonym: leaf.text };
    return hoursDraft(draft, "hours", 100, reason, { isBareHours: true });
  }
  return null;
}

/** A title nobody knows under «Production» or «Heures par chantier» is a support; under another type, a part of it. */
function underGroup(draft: Draft, leaf: Part, groups: Groups): Draft | null {
  const { type } = groups;
  const speaksOfSupports = groups.parts.some((part) => isSupportGroup(part.text)); // prettier-ignore
  const code = type?.code ?? (speaksOfSupports ? "production" : null);
  if (code === null || leaf.isNumber || leaf.saysHours) return null;
  if (leaf.text.length > LONGEST_SUPPORT) return null;
  // «Acompagnement» under «Production» is a misspelt type, not a support.
  const near = nearOf(leaf)?.match.field;
  if (near !== undefined && isHourColumn(near) && near !== code) return null;
  const synonym = type?.synonym ?? groups.text;
  const reason: Reason = { kind: "under-group", group: groups.text, synonym };
  if (code !== "production") return hoursDraft(draft, code, 85, reason, { qualifier: leaf.core });
  return hoursDraft(draft, code, 90, reason, { support: leaf.text, isNewSupport: true });
}

/** Understands a column's header by itself. */
export function draftOf(column: HeaderColumn): Draft {
  const draft = base(column);
  const leaf = column.path.at(-1);
  if (leaf === undefined) return draft;
  const parts = column.path.slice(0, -1);
  const groups: Groups = {
    parts,
    type: nearest(parts, typeOf),
    text: parts.map(({ text }) => text).join(" / "),
  };
  const text = textDraft(draft, leaf, groups.type);
  if (text) return text;
  const word = nearest(column.path, ({ notWorked }) => notWorked);
  if (word !== null) {
    const reason: Reason = { kind: "not-worked", word };
    return { ...draft, kind: "ignored", code: "ignored", confidence: 100, reason };
  }
  const isTotal = leaf.match?.field === "total" || (leaf.isBareHours && /^total/i.test(leaf.core));
  if (isTotal) return totalDraft(draft, groups);
  return hoursOf(draft, leaf, groups) ?? underGroup(draft, leaf, groups) ?? draft;
}
