import { rule } from "../../../src/domain/rules/LEC-03";
import { sentenceOf } from "../../../src/messages";
import { findingsOf, line, placesOf, statement, unreadable } from "./given";

const refused = statement([line(7), line(8, { identifier: "P-002", support: "Déchèterie" })], {
  unreadable: [unreadable(8, "absent", { kind: "not-hours" })],
});

describe("LEC-03", () => {
  it("names the cell, the header and the text", () => {
    const [finding, ...others] = findingsOf(rule, "LEC-03", { statements: [refused] });
    expect(others).toEqual([]);
    expect(finding?.place).toEqual({ sheet: "Mars 2026", cell: "E8" });
    expect(finding?.header).toBe("Heures de production");
    expect(finding?.facts.text).toBe("absent");
    expect(finding?.facts).not.toHaveProperty("unknownType");
    expect(finding?.severity).toBe("blocking");
  });

  it("hangs on the person, the column and the support, never on the cell", () => {
    const [finding] = findingsOf(rule, "LEC-03", { statements: [refused] });
    expect(finding?.subject).toBe("P-002 · Heures de production · Déchèterie");
    const moved = {
      ...refused,
      lines: [line(30, { identifier: "P-002", support: "Déchèterie" })],
      unreadable: [unreadable(30, "absent", { kind: "not-hours" })],
    };
    expect(findingsOf(rule, "LEC-03", { statements: [moved] })[0]?.subject).toBe(finding?.subject);
  });

  it("tells a type of hours that is none of the contract's, and where to say it", () => {
    const unknown = {
      ...refused,
      unreadable: [unreadable(8, "Atelier", { kind: "unknown-type" })],
    };
    const [finding] = findingsOf(rule, "LEC-03", { statements: [unknown] });
    expect(finding?.facts).toMatchObject({ text: "Atelier", unknownType: true });
    if (!finding) return;
    const { message, fix } = sentenceOf(finding);
    expect(message).toContain("Atelier\u00a0» n’est pas un type d’heures connu");
    expect(fix).toContain("Relevés");
    expect(sentenceOf(finding, "en").message).toContain("no known type of hours");
  });

  it("does not repeat what says something of a person's health", () => {
    const text = "arrêt maladie";
    const note = { ...refused, unreadable: [unreadable(8, text, { kind: "not-hours" })] };
    const [finding] = findingsOf(rule, "LEC-03", { statements: [note] });
    expect(finding?.facts.text).toBeNull();
    if (finding) expect(JSON.stringify(sentenceOf(finding))).not.toContain("maladie");
  });

  it("finds the person of a row that was gathered with others", () => {
    const gathered = statement([line(7, { rows: [7, 8, 9], identifier: "P-002" })], {
      unreadable: [{ ...unreadable(9, "?", { kind: "not-hours" }), identifier: null }],
    });
    const [finding] = findingsOf(rule, "LEC-03", { statements: [gathered] });
    expect(finding?.subject).toBe("P-002 · Heures de production · Espaces verts");
  });

  it("says nothing of other refusals, nor of a clean statement", () => {
    const other = { ...refused, unreadable: [unreadable(8, "?", { kind: "error-value" })] };
    expect(placesOf(rule, { statements: [other, statement([line(7)])] })).toEqual([]);
  });
});
