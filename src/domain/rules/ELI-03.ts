import { monthOfDay, type Day, type Month } from "../calendar";
import type { Participant } from "../contract";
import type { Finding, NotChecked } from "../finding";
import { lineKeys, type LineKeys } from "../lineKeys";
import { found, hoursCell, personKey, totalOf, whoOf, withoutTable } from "../outcome";
import { missingColumn } from "../registerFindings";
import type { HourLine, MonthlyStatement } from "../statement";
import type { CheckContext, Rule } from "./rule";

/** The months a PASS touches; hours of any other month lie wholly outside it. */
interface Validity {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly first: Month;
  readonly last: Month;
}

function validityOf(participant: Participant | undefined): Validity | null {
  const from = participant?.passFrom ?? null;
  const to = participant?.passTo ?? null;
  if (from === null && to === null) return null;
  return {
    from,
    to,
    first: from === null ? -Infinity : monthOfDay(from),
    last: to === null ? Infinity : monthOfDay(to),
  };
}

/** One person's hours of one month of a sheet. Its hours grow while the sheet is read. */
interface Outside {
  readonly first: HourLine;
  readonly month: Month;
  readonly validity: Validity;
  hours: number;
}

function findingOf({ first, month, validity, hours }: Outside): readonly Finding[] {
  const isEarly = month < validity.first;
  const day = isEarly ? validity.from : validity.to;
  if (day === null) return [];
  return [
    {
      rule: "ELI-03",
      severity: "to-justify",
      place: { sheet: first.sheet, cell: hoursCell(first) },
      month,
      header: null,
      subject: personKey(first),
      facts: { who: whoOf(first), month, hours, bound: isEarly ? "pass-start" : "pass-end", day },
    },
  ];
}

function outsideOf(
  { lines }: MonthlyStatement,
  people: Int32Array | undefined,
  validities: readonly (Validity | null)[],
  { firstMonth, monthCount }: LineKeys
): readonly Outside[] {
  const all = new Map<number, Outside>();
  lines.forEach((line, index) => {
    const { month } = line;
    const person = people?.[index] ?? -1;
    const validity = validities[person] ?? null;
    if (month === null || validity === null) return;
    if (month >= validity.first && month <= validity.last) return;
    const hours = totalOf(line);
    if (hours === 0) return;
    const key = person * monthCount + month - firstMonth;
    const before = all.get(key);
    if (before === undefined) all.set(key, { first: line, month, validity, hours });
    else before.hours += hours;
  });
  return [...all.values()];
}

/** Those whose PASS dates are expected: everybody where a PASS is required, else those who have one. */
function gaps(participants: readonly Participant[], isRequired: boolean): readonly NotChecked[] {
  const concerned = participants.filter(({ pass }) => isRequired || pass !== null);
  return [
    ...missingColumn("ELI-03", "Début PASS", concerned, ({ passFrom }) => passFrom !== null),
    ...missingColumn("ELI-03", "Fin PASS", concerned, ({ passTo }) => passTo !== null),
  ];
}

function findingsOf({ submission, participantsById }: CheckContext): readonly Finding[] {
  const keys = lineKeys(submission);
  const validities = keys.identifiers.map((identifier) =>
    validityOf(identifier === null ? undefined : participantsById.get(identifier))
  );
  return submission.statements.flatMap((statement, index) =>
    outsideOf(statement, keys.statements[index]?.people, validities, keys).flatMap(findingOf)
  );
}

/**
 * Hours of a month wholly outside the PASS's dates, one finding per person, month and sheet. A suspension or an
 * extension moves those dates: it is for the contractor to prove it.
 */
export const rule: Rule = {
  code: "ELI-03",
  check: (input) => {
    const { participants, contract } = input.registers;
    if (participants === null || participants.length === 0) {
      return withoutTable("ELI-03", "tParticipants");
    }
    return {
      ...found(findingsOf(input)),
      notChecked: gaps(participants, contract.passRequired),
    };
  },
};
