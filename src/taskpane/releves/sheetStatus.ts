import type { Report } from "../../app/report";
import type { RecognisedColumn } from "../../workbook/mapping";
import type { SheetReading } from "../../workbook/reading";
import type { Tone } from "../parts/SeverityIcon";

/**
 * Whether a column waits for an answer: the recogniser has a doubt, or has no idea of a column whose cells look like
 * hours.
 */
export const isAsked = ({ proposal, meaning, content, reason }: RecognisedColumn): boolean =>
  proposal !== null ||
  (meaning.code === "ignored" &&
    content === "hours" &&
    (reason.kind === "unknown" || reason.kind === "content"));

/** Columns of a sheet that wait for an answer, each once however often its header comes back. */
export const askedColumns = ({ recognition }: SheetReading): readonly RecognisedColumn[] =>
  (recognition.blocks.find(({ isRepeat }) => !isRepeat) ?? recognition.blocks[0])?.columns.filter(
    isAsked
  ) ?? [];

export type SheetStatus =
  | { readonly kind: "recognised" | "saved" | "noHours" | "noParticipant" | "restated" | "left" }
  | { readonly kind: "asked"; readonly count: number };

/** How a sheet was understood, the gravest first. */
export function statusOfSheet(reading: SheetReading, report: Report | null): SheetStatus {
  const { statement, recognition } = reading;
  if (statement === null) return { kind: "left" };
  const asked = askedColumns(reading).length;
  if (!statement.hasHoursColumn && asked === 0) return { kind: "noHours" };
  if (asked > 0) return { kind: "asked", count: asked };
  if (!statement.hasParticipantColumn) return { kind: "noParticipant" };
  const isRestated = report?.findings.some(
    ({ finding }) => finding.rule === "LEC-11" && finding.place.sheet === reading.sheet
  );
  if (isRestated === true) return { kind: "restated" };
  return { kind: recognition.source === "recognised" ? "recognised" : "saved" };
}

const TONES: Readonly<Record<SheetStatus["kind"], Tone>> = {
  recognised: "success",
  saved: "success",
  asked: "to-justify",
  restated: "to-justify",
  noHours: "blocking",
  noParticipant: "blocking",
  left: "information",
};

export const toneOfSheet = ({ kind }: SheetStatus): Tone => TONES[kind];
