import { contentLabel, meaningLabel, meaningOfLabel, reasonText } from "../../src/messages";
import { MEANING_CODES, type ContentKind, type Reason } from "../../src/workbook/mapping";

const CONTENTS: readonly ContentKind[] = [
  "hours", "dates", "months", "identifiers", "names", "texts", "hour-types", "supports", "percents",
  "amounts", "large-numbers", "empty", "mixed",
]; // prettier-ignore

const REASONS: readonly Reason[] = [
  { kind: "synonym", synonym: "H. prod" },
  { kind: "near-spelling", synonym: "formation", distance: 1 },
  { kind: "under-group", group: "Heures", synonym: "formation" },
  { kind: "day-header" },
  { kind: "month-header" },
  { kind: "known-support", support: "Recyclerie" },
  ...CONTENTS.map((content): Reason => ({ kind: "content", content })),
  ...CONTENTS.map((content): Reason => ({ kind: "contradicted", synonym: "nom", content })),
  { kind: "rival", columns: [3] },
  { kind: "rival", columns: [3, 27] },
  { kind: "not-worked", word: "prévu" },
  { kind: "saved" },
  { kind: "chosen" },
  { kind: "unknown" },
];

describe("words for what columns mean", () => {
  it.each(["fr", "en"] as const)("are told apart and read back (%s)", (locale) => {
    const labels = MEANING_CODES.map((code) => meaningLabel(code, locale));
    expect(new Set(labels).size).toBe(MEANING_CODES.length);
    expect(labels.map(meaningOfLabel)).toEqual([...MEANING_CODES]);
    expect(labels.map((label) => meaningOfLabel(`  ${label.toUpperCase()} `))).toEqual([...MEANING_CODES]); // prettier-ignore
  });

  it("know nothing of another word", () => {
    expect(meaningOfLabel("Salaire")).toBeNull();
    expect(meaningOfLabel("")).toBeNull();
  });

  it.each(["fr", "en"] as const)("give each reason its own sentence (%s)", (locale) => {
    const sentences = REASONS.map((reason) => reasonText(reason, locale));
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^a-zà-ÿ].*[.?]$/);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(new Set(CONTENTS.map((content) => contentLabel(content, locale))).size).toBe(CONTENTS.length); // prettier-ignore
  });

  it("call columns by their letters, and never repeat a social security number", () => {
    expect(reasonText({ kind: "rival", columns: [3, 27] })).toContain("D et AB");
    expect(reasonText({ kind: "synonym", synonym: "nom 2 69 05 49 588 157 80" })).not.toContain(
      "588"
    );
  });
});
