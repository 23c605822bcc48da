import type { WorkbookSnapshot } from "../grid";
import { withMembers } from "../../domain/members";
import { NO_CHOICES, type MappingChoices } from "../mapping";
import type { WorkbookReading } from "../reading";
import { readClauses } from "./clauses";
import { readContract } from "./contract";
import { readAnswers } from "./outputs";
import { readParticipants } from "./participants";
import {
  readDocuments,
  readEvaluations,
  readInternships,
  readForecasts,
  readLots,
  readReferences,
  readSupervision,
  readSupports,
} from "./registers";
import { readStatements } from "./statements";

/**
 * Understands a workbook: the contract and its registers, the monthly statements, the buyer's answers. Pure and total:
 * whatever the snapshot holds, it never throws; what cannot be read is a fact of the reading. `choices` win over those
 * kept in the workbook.
 */
export function interpret(
  snapshot: WorkbookSnapshot,
  choices: MappingChoices = NO_CHOICES
): WorkbookReading {
  const contract = readContract(snapshot);
  if (!contract.ok) return contract;
  const lots = readLots(snapshot);
  const supports = readSupports(snapshot);
  const forecasts = readForecasts(snapshot);
  const clauses = readClauses(snapshot);
  const participants = readParticipants(snapshot);
  const supervision = readSupervision(snapshot);
  const documents = readDocuments(snapshot);
  const evaluations = readEvaluations(snapshot);
  const internships = readInternships(snapshot);
  const references = readReferences(snapshot);
  const registers = {
    contract: contract.contract,
    lots: lots.rows ?? [],
    supports: supports.rows,
    forecasts: forecasts.rows,
    clauses: clauses.rows,
    participants: participants.rows,
    supervision: supervision.rows,
    documents: documents.rows,
    evaluations: evaluations.rows,
    internships: internships.rows,
    references: references.rows,
  };
  const read = readStatements(snapshot, registers, choices);
  const { sheets } = read;
  const shared = withMembers(registers, read.submission);
  const { submission } = shared;
  const answers = readAnswers(snapshot);
  return {
    ok: true,
    registers: shared.registers,
    submission,
    sheets,
    decisions: answers.decisions,
    formerFindings: answers.formerFindings,
    penaltyRecords: answers.penaltyRecords,
    notChecked: [
      ...[
        contract,
        lots,
        supports,
        forecasts,
        clauses,
        participants,
        supervision,
        documents,
      ].flatMap(({ notChecked }) => notChecked),
      ...[evaluations, internships, references, answers].flatMap(({ notChecked }) => notChecked),
      ...submission.ignoredSheets.map((sheet) => ({ kind: "ignored-sheet", sheet }) as const),
    ],
  };
}
