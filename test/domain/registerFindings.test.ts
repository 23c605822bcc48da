import {
  missingColumn,
  participantFinding,
  whoOfParticipant,
} from "../../src/domain/registerFindings";
import { participant } from "./rules/given";

const at = (cell: string | null) => ({ sheet: "Participants", cell });
const SECRET = "1 85 05 78 006 084 91";

describe("findings about participants", () => {
  it("name a person by identifier, else by row, else by neither", () => {
    expect(whoOfParticipant(participant("P-1", { place: at("A12") }))).toEqual({ identifier: "P-1", row: null }); // prettier-ignore
    expect(whoOfParticipant(participant(SECRET, { place: at("A12") }))).toEqual({ identifier: null, row: 12 }); // prettier-ignore
    expect(whoOfParticipant(participant(SECRET, { place: at("AB1048576") })).row).toBe(1_048_576);
    expect(whoOfParticipant(participant(SECRET, { place: at(null) })).row).toBeNull();
    expect(whoOfParticipant(participant(SECRET, { place: at("A2:C2x") })).row).toBeNull();
  });

  it("stand at the field's cell, else at the row's", () => {
    const person = participant("P-1", { place: at("A12"), cells: { pass: "I12" } });
    expect(participantFinding(person, "pass", "PASS IAE", "Entrée")).toEqual({
      place: at("I12"),
      month: null,
      header: "PASS IAE",
      subject: "P-1 · Entrée",
    });
    expect(participantFinding(person, "leftOn", "Date de sortie").place).toEqual(at("A12"));
    expect(participantFinding({ ...person, identifier: SECRET }, "pass", "").subject).toBe("Participants"); // prettier-ignore
  });

  it("say a column is empty when everybody concerned lacks it", () => {
    const people = [participant("P-1"), participant("P-2")];
    const gap = { kind: "missing-column", table: "tParticipants", column: "Phase", rules: ["PAR-02"] }; // prettier-ignore
    expect(missingColumn("PAR-02", "Phase", people, () => false)).toEqual([gap]);
    expect(missingColumn("PAR-02", "Phase", people, ({ identifier }) => identifier === "P-2")).toEqual([]); // prettier-ignore
    expect(missingColumn("PAR-02", "Phase", [], () => false)).toEqual([]);
  });
});
