import { firstDay, lastDay } from "../../../domain/calendar";
import { COMMITTEE } from "../../../messages/fr/synthesis";
import type { PlannedCell } from "../../plan";
import { FORMATS, formula } from "../builder";
import { hoursCell } from "../hoursRegister";
import { sourceParameter } from "../sources";
import type { SummaryFacts } from "./facts";
import { figureList, NOTHING, type Part } from "./page";
import { contains, is, isFilled, registerFigure, within, type Condition } from "./registerSums";

const TABLE = "tEncadrement";

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
  const months = within("Mois", {
    from: firstDay(facts.firstMonth),
    to: lastDay(facts.lastMonth),
  });
  const technical: readonly Condition[] = [...months, is("Fonction", "Encadrant technique")];
  const days = (title: string, hundredths: number): PlannedCell =>
    registerFigure(
      facts,
      TABLE,
      [{ sign: 1, sum: title, conditions: technical }],
      hundredths / 100
    );
  const format = "#,##0.##";
  const { participantsPerSupervisor: committed } = facts.result.registers.contract;
  const ratio = supervision.participantsPerSupervisor;
  const isNet =
    supervision.plannedDays - supervision.presentDays - supervision.replacedDays ===
    supervision.unreplacedDays;
  const terms = (["Jours prévus", "Jours présents", "Jours remplacés"] as const).map(
    (sum, index) => ({ sign: index === 0 ? 1 : -1, sum, conditions: technical }) as const
  );
  return figureList(
    row,
    left,
    width,
    texts.heading,
    [
      { label: texts.planned, cell: days("Jours prévus", supervision.plannedDays), format },
      { label: texts.present, cell: days("Jours présents", supervision.presentDays), format },
      { label: texts.replaced, cell: days("Jours remplacés", supervision.replacedDays), format },
      {
        label: texts.unreplaced,
        cell: isNet
          ? registerFigure(facts, TABLE, terms, supervision.unreplacedDays / 100)
          : supervision.unreplacedDays / 100,
        format,
      },
      {
        label: texts.counsellor,
        cell: registerFigure(
          facts,
          TABLE,
          [{ sign: 1, sum: "Heures", conditions: [...months, is("Fonction", "CIP")] }],
          hoursCell(supervision.counsellorHours) ?? 0
        ),
        format: FORMATS.manyHours,
      },
      ...(ratio === null ? [] : [{ label: texts.ratio, cell: ratio / 100, format: "0.0" }]),
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
}

/** Documents due in the period: received, late, missing. */
export function documentsPart(facts: SummaryFacts, row: number, left: number, width: number): Part {
  const { documents } = facts.committee;
  if (!documents) return NOTHING;
  const texts = COMMITTEE.documents;
  const due = within("Échéance", facts.ref.period);
  const without = (conditions: readonly Condition[]) =>
    [
      { sign: 1, sum: null, conditions },
      { sign: -1, sum: null, conditions: [...conditions, contains("Document", "comité")] },
    ] as const;
  const received = [...due, isFilled("Reçu le")];
  const figure = (conditions: readonly Condition[], value: number): PlannedCell =>
    registerFigure(facts, "tDocuments", without(conditions), value);
  const { whole } = FORMATS;
  return figureList(
    row,
    left,
    width,
    texts.heading,
    [
      { label: texts.expected, cell: figure(due, documents.expected), format: whole },
      { label: texts.received, cell: figure(received, documents.received), format: whole },
      { label: texts.late, cell: documents.receivedLate, format: whole },
      { label: texts.missing, cell: documents.missing, format: whole },
    ],
    texts.source
  );
}
