import { lastDay, type Month } from "../calendar";
import type { Contract, Place } from "../contract";
import type { Finding } from "../finding";
import { parameterPlace, sheetsOfMonth } from "../findingPlaces";
import { lineKeys } from "../lineKeys";
import type { Seconds } from "../numbers";
import { found, totalOf, withoutParameter } from "../outcome";
import type { HourLine } from "../statement";
import type { CheckContext, Rule } from "./rule";

const PARAMETER = "Heures d'accompagnement par participant et par mois";

/** A line's guidance, with the PMSMP and paid absences that the contract counts as guidance. */
const guidanceOf = (
  line: HourLine,
  { internshipCountedAs, paidAbsenceCountedAs }: Contract
): Seconds =>
  (line.guidance ?? 0) +
  (internshipCountedAs === "guidance" ? (line.internship ?? 0) : 0) +
  (paidAbsenceCountedAs === "guidance" ? (line.paidAbsence ?? 0) : 0);

/** A month's guidance, in all and by person with hours. Grows while the statements are read. */
interface Guidance {
  hours: Seconds;
  readonly ofPerson: Map<number, Seconds>;
}

/** One pass over the lines; those that name nobody count in the hours, for no participant. */
function guidanceByMonth({ submission, registers }: CheckContext): ReadonlyMap<Month, Guidance> {
  const keys = lineKeys(submission).statements;
  const months = new Map<Month, Guidance>();
  submission.statements.forEach(({ lines }, statement) => {
    const people = keys[statement]?.people;
    lines.forEach((line, index) => {
      const { month } = line;
      if (month === null || totalOf(line) <= 0) return;
      const guidance = months.get(month) ?? { hours: 0, ofPerson: new Map<number, Seconds>() };
      months.set(month, guidance);
      const hours = guidanceOf(line, registers.contract);
      guidance.hours += hours;
      const person = people?.[index] ?? -1;
      if (person < 0) return;
      guidance.ofPerson.set(person, (guidance.ofPerson.get(person) ?? 0) + hours);
    });
  });
  return months;
}

/** The only sheet that declares the month, else the commitment. */
function placeOf({ submission, registers }: CheckContext, month: Month): Place {
  const [sheet, another] = sheetsOfMonth(submission)(month, null);
  return sheet !== undefined && another === undefined
    ? { sheet, cell: null }
    : parameterPlace(registers, PARAMETER);
}

function findingOf(
  input: CheckContext,
  month: Month,
  { hours, ofPerson }: Guidance,
  committed: Seconds
): readonly Finding[] {
  const participants = ofPerson.size;
  const missing = committed * participants - hours;
  if (missing <= 0) return [];
  const under = [...ofPerson.values()].filter((own) => own < committed).length;
  return [
    {
      rule: "ENC-03",
      severity: "to-justify",
      place: placeOf(input, month),
      month,
      header: null,
      subject: PARAMETER,
      facts: { participants, under, hours, committed, missing },
    },
  ];
}

/** Guidance hours per participant with hours, under the commitment, over a month that is over. */
export const rule: Rule = {
  code: "ENC-03",
  check: (input) => {
    const committed = input.registers.contract.guidancePerParticipant;
    if (committed === null) return withoutParameter("ENC-03", PARAMETER);
    return found(
      [...guidanceByMonth(input)]
        .filter(([month]) => lastDay(month) < input.asOf)
        .sort(([left], [right]) => left - right)
        .flatMap(([month, guidance]) => findingOf(input, month, guidance, committed))
    );
  },
};
