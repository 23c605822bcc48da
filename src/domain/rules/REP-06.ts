import type { Month } from "../calendar";
import type { Contract } from "../contract";
import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import type { Seconds } from "../numbers";
import { found, hoursCell, personKey, whoOf } from "../outcome";
import type { HourLine, Submission } from "../statement";
import { countedOfLine } from "../supportHours";
import type { Rule } from "./rule";

/** One person's month: its first line with hours, and its guidance. */
interface PersonMonth {
  readonly month: Month;
  readonly first: HourLine;
  guidance: Seconds;
}

const guidanceOf = (
  { guidance, internship, paidAbsence }: HourLine,
  { internshipCountedAs, paidAbsenceCountedAs }: Contract
): Seconds =>
  (guidance ?? 0) +
  (internshipCountedAs === "guidance" ? (internship ?? 0) : 0) +
  (paidAbsenceCountedAs === "guidance" ? (paidAbsence ?? 0) : 0);

/** The months in which each person has hours that the contract counts, in order, whatever the sheets. */
function monthsByPerson(
  submission: Submission,
  contract: Contract
): readonly (readonly PersonMonth[])[] {
  const keys = lineKeys(submission);
  const people = new Map<number, Map<Month, PersonMonth>>();
  submission.statements.forEach(({ lines }, statement) => {
    const peopleOf = keys.statements[statement]?.people;
    lines.forEach((line, index) => {
      const person = peopleOf?.[index] ?? -1;
      const { month } = line;
      if (person < 0 || month === null || countedOfLine(line, contract) <= 0) return;
      const months = people.get(person) ?? new Map<Month, PersonMonth>();
      people.set(person, months);
      const guidance = guidanceOf(line, contract);
      const known = months.get(month);
      if (known === undefined) months.set(month, { month, first: line, guidance });
      else known.guidance += guidance;
    });
  });
  return [...people.values()].map((months) =>
    [...months.values()].sort((left, right) => left.month - right.month)
  );
}

/** The stretches of a person's statements without guidance, of two or more. */
function runsWithout(months: readonly PersonMonth[]): readonly (readonly PersonMonth[])[] {
  const runs: PersonMonth[][] = [];
  let run: PersonMonth[] = [];
  for (const one of months) {
    if (one.guidance > 0) {
      run = [];
      continue;
    }
    run.push(one);
    if (run.length === 2) runs.push(run);
  }
  return runs;
}

/** Named after the second month, where it became true: it stays the same finding while the stretch goes on. */
function findingOf(run: readonly PersonMonth[]): readonly Finding[] {
  const [, second] = run;
  if (second === undefined) return [];
  const { first: line, month } = second;
  return [
    {
      rule: "REP-06",
      severity: "to-justify",
      place: { sheet: line.sheet, cell: line.cells.guidance ?? hoursCell(line) },
      month,
      header: null,
      subject: personKey(line),
      facts: { who: whoOf(line), months: run.map((one) => one.month) },
    },
  ];
}

/** A participant has had no guidance in two or more of his statements running: none written, or 0. */
export const rule: Rule = {
  code: "REP-06",
  check: ({ submission, registers: { contract } }) =>
    found(
      monthsByPerson(submission, contract)
        .flatMap(runsWithout)
        .flatMap((run) => findingOf(run))
    ),
};
