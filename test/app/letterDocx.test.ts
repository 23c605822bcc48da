import { composeLetter } from "../../src/app/letters";
import { prepareWorkbook } from "../../src/app/prepareWorkbook";
import { inspectWorkbook } from "../../src/app/checkWorkbook";
import { dayOf } from "../../src/domain/calendar";
import type { Letter } from "../../src/domain/letter";
import { docxLetter } from "../../src/letters/docxLetter";
import { DEFAULT_LETTERS } from "../../src/messages/fr/letters";
import { newXlsx } from "../../src/xlsx/xlsxHost";
import { inflateEntry, readZip } from "../../src/xlsx/zip";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");

/** Every part of a .docx as text. */
async function partsOf(letter: Letter): Promise<ReadonlyMap<string, string>> {
  const bytes = new Uint8Array(await docxLetter(letter, "Suivi Insertion"));
  const decoder = new TextDecoder();
  const parts = readZip(bytes).map(
    async (entry) => [entry.path, decoder.decode(await inflateEntry(entry))] as const
  );
  return new Map(await Promise.all(parts));
}

describe("a letter for Word", () => {
  const made = async () => {
    const host = await newXlsx();
    await prepareWorkbook(host, { example: true });
    const outcome = await inspectWorkbook(host, { asOf: dayOf(2026, 11, 20) });
    if (!outcome.ok) throw new Error(outcome.problem.kind);
    const { report } = outcome;
    const composed = composeLetter({
      report,
      penalties: report.penalties.slice(0, 3),
      kind: "observations",
      on: dayOf(2026, 11, 20),
      template: DEFAULT_LETTERS.observations,
    });
    if (!composed.ok) throw new Error(composed.problem.kind);
    return { report, letter: composed.letter, parts: await partsOf(composed.letter) };
  };

  it("holds the text, the table of facts and their total, in French on A4", async () => {
    const { parts, report } = await made();
    const body = plain(parts.get("word/document.xml") ?? "");
    expect(body).toContain("Objet : invitation à présenter des observations avant pénalités");
    expect(body).toContain(report.registers.contract.reference ?? "?");
    expect(body).toContain("<w:tbl>");
    expect(body).toContain(">Total<");
    expect(body).toContain('w:w="11906"');
    expect(parts.get("word/styles.xml")).toContain('w:val="fr-FR"');
  });

  it("names nobody anywhere, properties included, and points to no other place", async () => {
    const { parts, report } = await made();
    const people = (report.registers.participants ?? []).flatMap(({ lastName, pass }) =>
      [lastName, pass].filter((text): text is string => text !== null)
    );
    expect(people.length).toBeGreaterThan(20);
    for (const text of parts.values()) for (const name of people) expect(text).not.toContain(name);
    const core = parts.get("docProps/core.xml") ?? "";
    expect(core).toContain("Suivi Insertion");
    expect(core).not.toContain("Un-named");
    for (const [name, text] of parts) {
      if (name.endsWith(".rels")) expect(text).not.toContain('TargetMode="External"');
    }
  });
});
