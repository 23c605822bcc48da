import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell } from "../hoursRegister";
import { sourceParameter } from "../sources";
import { documentCell } from "./documentCells";
import type { SummaryFacts } from "./facts";
import { figureList, NOTHING, type Part } from "./page";
import { ratioCells, supervisionCells } from "./supervisionCells";

/** Months of a figure that needs them one by one, out of the printed page. */
const HELPER_COLUMN = 24;

/** A commitment of the contract as a live reference. */
function parameterCell(facts: SummaryFacts, key: string, value: number): PlannedCell {
  const source = sourceParameter(facts.result.registers.contract, facts.snapshot, key);
  return source?.value === value ? formula(`=${source.reference}`, value) : value;
}

/** Supervision against what the contract commits to. */
export function supervisionPart(
  facts: SummaryFacts,
  row: number,
  left: number,
  width: number
): Part {
  const { supervision } = facts.committee;
  if (!supervision) return NOTHING;
  const texts = COMMITTEE.supervision;
  const cells = supervisionCells(facts);
  const format = "#,##0.##";
  const { participantsPerSupervisor: committed } = facts.result.registers.contract;
  const ratio = supervision.participantsPerSupervisor;
  const live = ratio === null ? null : ratioCells(facts, row, HELPER_COLUMN, ratio);
  const part = figureList(
    row,
    left,
    width,
    texts.heading,
    [
      { label: texts.planned, cell: cells.days("Jours prévus", supervision.plannedDays), format },
      { label: texts.present, cell: cells.days("Jours présents", supervision.presentDays), format },
      { label: texts.replaced, cell: cells.days("Jours remplacés", supervision.replacedDays), format },
      { label: texts.unreplaced, cell: cells.unreplaced(supervision.unreplacedDays), format },
      {
        label: texts.counsellor,
        cell: cells.counsellor(hoursCell(supervision.counsellorHours) ?? 0),
        format: FORMATS.manyHours,
      },
      ...(live ? [{ label: texts.ratio, cell: live.cell, format: "0.0" }] : []),
      ...(committed === null
        ? []
        : [
            {
              label: texts.commitment,
              cell: parameterCell(facts, "Participants par encadrant", committed),
              format: "0.0",
            },
          ]),
    ],
    texts.source
  ); // prettier-ignore
  return live ? { ...part, blocks: [...part.blocks, ...live.blocks] } : part;
}

/** Documents due in the period: received, late, missing. */
export function documentsPart(facts: SummaryFacts, row: number, left: number, width: number): Part {
  const { documents } = facts.committee;
  if (!documents) return NOTHING;
  const texts = COMMITTEE.documents;
  const { whole } = FORMATS;
  return figureList(
    row,
    left,
    width,
    texts.heading,
    [
      {
        label: texts.expected,
        cell: documentCell(facts, "expected", documents.expected),
        format: whole,
      },
      {
        label: texts.received,
        cell: documentCell(facts, "received", documents.received),
        format: whole,
      },
      {
        label: texts.late,
        cell: documentCell(facts, "late", documents.receivedLate),
        format: whole,
      },
      {
        label: texts.missing,
        cell: documentCell(facts, "missing", documents.missing),
        format: whole,
      },
    ],
    texts.source
  );
}
