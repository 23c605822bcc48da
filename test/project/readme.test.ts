import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RULE_CODES } from "../../src/domain/finding";
import packageJson from "../../package.json";

const root = join(__dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");

describe("README.md", () => {
  it("leads to the help page of every rule", () => {
    for (const code of RULE_CODES) expect(readme).toContain(`[${code}](docs/regles/${code}.md)`);
  });

  it("points at nothing that is missing", () => {
    const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target ?? "");
    expect(targets.length).toBeGreaterThan(RULE_CODES.length);
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it("names commands that exist", () => {
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name ?? "");
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
});
