import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_CODES } from "../../src/domain/finding";
import { RULE_SEVERITIES, helpFiles } from "../../src/messages/helpMarkdown";

const folder = join(__dirname, "../../docs/regles");

describe("the help pages on disk", () => {
  it("are one per rule, and their index", () => {
    expect([...helpFiles().keys()].sort()).toEqual(
      [...RULE_CODES.map((code) => `${code}.md`), "README.md"].sort()
    );
    expect(readdirSync(folder).sort()).toEqual([...helpFiles().keys()].sort());
  });

  it.each([...helpFiles()])("%s is what «npm run aide» writes", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it("the index links every rule and gives its severities", () => {
    const index = helpFiles().get("README.md") ?? "";
    for (const code of RULE_CODES) expect(index).toContain(`[${code}](${code}.md)`);
    expect(index).toContain("| [PER-03](PER-03.md) | Bloquant ou à justifier |");
    expect(Object.keys(RULE_SEVERITIES)).toEqual([...RULE_CODES]);
  });
});
