import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Trigger } from "../../src/domain/contract";
import { RULE_CODES } from "../../src/domain/finding";
import { RULES } from "../../src/domain/rules";
import { triggerLabel } from "../../src/messages";
import { RULES_EN } from "../../src/messages/en/rules";
import { RULES_FR } from "../../src/messages/fr/rules";

/** The catalogue of rules and penalty triggers, and what each of them must have beside it. */

const root = join(__dirname, "../..");

/** The published codes, as the buyers' decisions and the JSON know them: none may go, none may change its meaning. */
const CATALOGUE: readonly string[] = [
  "LEC-01", "LEC-02", "LEC-03", "LEC-04", "LEC-05", "LEC-06", "LEC-07", "LEC-08", "LEC-09", "LEC-10", "LEC-11", "LEC-12",
  "REP-01", "REP-02", "REP-03", "REP-04", "REP-05", "REP-06",
  "VOL-01", "VOL-02", "VOL-03", "VOL-04", "VOL-05", "VOL-06",
  "SUP-01", "SUP-02", "SUP-03", "SUP-04",
  "PER-01", "PER-02", "PER-03", "PER-04", "PER-05", "PER-06", "PER-07", "PER-08",
  "ELI-01", "ELI-02", "ELI-03", "ELI-04", "ELI-05", "ELI-06", "ELI-07",
  "FOR-01", "SOR-01",
  "ENC-01", "ENC-02", "ENC-03", "ENC-04",
  "DOC-01", "DOC-02", "DOC-03",
  "PAR-01", "PAR-02",
  "RGP-01", "RGP-02", "RGP-03",
]; // prettier-ignore

/** One entry a trigger: the compiler refuses a trigger that is missing here. */
const TRIGGERS = Object.keys({
  "hours-not-done": true,
  "split-not-respected": true,
  "late-statement": true,
  "late-document": true,
  "supervision-ratio": true,
  "supervisor-absent": true,
  "insufficient-guidance": true,
  "committee-absence": true,
} satisfies Record<Trigger, true>) as readonly Trigger[];

const CODE = /^[A-Z]{3}-\d{2}/;

/** Codes that the names of a folder's files begin with. */
const codesIn = (folder: string, suffix: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => CODE.test(name) && name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();

const sorted = (codes: Iterable<string>): readonly string[] => [...new Set(codes)].sort();
const corpus = join(root, "test/corpus");

/** Codes that the cases of the corpus expect, the example's among them. */
function codesOfCorpus(): readonly string[] {
  const expected = readdirSync(corpus)
    .map((folder) => join(corpus, folder, "attendu.json"))
    .filter((path) => existsSync(path))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/"rule": "([^"]+)"/g)]);
  return sorted(expected.map(([, code]) => code ?? ""));
}

describe("the catalogue of rules", () => {
  it("is the published one, in its order", () => {
    expect(RULE_CODES).toEqual(CATALOGUE);
    expect(CATALOGUE).toHaveLength(57);
    expect(RULES.map(({ code }) => code)).toEqual(CATALOGUE);
  });

  it.each([
    ["a file", "src/domain/rules", ".ts"],
    ["a test", "test/domain/rules", ".test.ts"],
    ["a help page", "docs/regles", ".md"],
    ["French texts", "src/messages/fr/rules", ".ts"],
  ])("has %s for each rule, and none for another", (_what, folder, suffix) => {
    expect(codesIn(folder, suffix)).toEqual(sorted(CATALOGUE));
  });

  it("has a French and an English sentence for each rule, and none for another", () => {
    expect(sorted(Object.keys(RULES_FR))).toEqual(sorted(CATALOGUE));
    expect(sorted(Object.keys(RULES_EN))).toEqual(sorted(CATALOGUE));
  });

  it("has a workbook in which each rule finds something, and expects no unknown rule", () => {
    expect(codesOfCorpus()).toEqual(sorted(CATALOGUE));
  });

  it("has at least one case of each rule in the example", () => {
    const found = readFileSync(join(corpus, "exemple/attendu.json"), "utf8");
    expect(CATALOGUE.filter((code) => !found.includes(`"rule": "${code}"`))).toEqual([]);
  });
});

interface ExpectedPenalty {
  readonly clause: string;
  readonly trigger: string;
}

describe("the catalogue of penalty triggers", () => {
  it("has a penalty of each trigger in the example", () => {
    const penalties = JSON.parse(
      readFileSync(join(corpus, "exemple/penalites.json"), "utf8")
    ) as readonly ExpectedPenalty[];
    expect(sorted(penalties.map(({ trigger }) => trigger))).toEqual(
      sorted(TRIGGERS.map((trigger) => triggerLabel(trigger)))
    );
  });

  it("has a help page for each trigger, under its French name, and none for another", () => {
    const folder = join(root, "docs/penalites");
    const titles = readdirSync(folder)
      .filter((name) => name.endsWith(".md") && name !== "README.md")
      .map((name) => /^# (.+)$/m.exec(readFileSync(join(folder, name), "utf8"))?.[1] ?? name);
    expect(sorted(titles)).toEqual(sorted(TRIGGERS.map((trigger) => triggerLabel(trigger))));
  });
});
