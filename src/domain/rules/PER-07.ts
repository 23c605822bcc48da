import type { Finding } from "../finding";
import { lineKeys } from "../lineKeys";
import { found, personKey, totalOf, whoOf, withoutTable } from "../outcome";
import type { HourLine } from "../statement";
import type { Rule } from "./rule";

/** What the statements say of somebody the register does not know. Grows while they are read. */
interface Stranger {
  readonly first: HourLine;
  readonly sheets: Set<string>;
  rows: number;
  hours: number;
}

/** A participant absent from `tParticipants`: one finding per person, at the first row. */
export const rule: Rule = {
  code: "PER-07",
  check: ({ registers, submission, participantsById }) => {
    const { participants } = registers;
    if (participants === null || participants.length === 0) {
      return withoutTable("PER-07", "tParticipants");
    }
    const { statements, identifiers } = lineKeys(submission);
    const isKnown = identifiers.map(
      (identifier) => identifier !== null && participantsById.has(identifier)
    );
    const strangers = new Map<number, Stranger>();
    submission.statements.forEach(({ sheet, lines }, statement) => {
      const people = statements[statement]?.people;
      lines.forEach((line, index) => {
        const person = people?.[index] ?? -1;
        if (person < 0 || isKnown[person] === true) return;
        const stranger = strangers.get(person) ?? {
          first: line,
          sheets: new Set<string>(),
          rows: 0,
          hours: 0,
        };
        strangers.set(person, stranger);
        stranger.sheets.add(sheet);
        stranger.rows += 1;
        stranger.hours += totalOf(line);
      });
    });
    return found(
      [...strangers.values()].map(({ first, rows, sheets, hours }): Finding => ({
        rule: "PER-07",
        severity: "to-justify",
        place: { sheet: first.sheet, cell: first.cells.participant ?? null },
        month: first.month,
        header: null,
        subject: personKey(first),
        facts: { who: whoOf(first), rows, sheets: sheets.size, hours },
      }))
    );
  },
};
