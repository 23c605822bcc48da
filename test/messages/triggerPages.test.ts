import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UNITS_OF_TRIGGER } from "../../src/domain/penaltyFacts";
import { unitLabel } from "../../src/messages/labels";
import { TRIGGER_HEADINGS, TRIGGERS, triggerFiles, triggerHelp, triggerPage } from "../../src/messages/triggerHelp"; // prettier-ignore

const folder = join(__dirname, "../../docs/penalites");

describe("the pages of the penalty triggers", () => {
  it("are one per trigger, and their index", () => {
    expect([...TRIGGERS].sort()).toEqual(Object.keys(UNITS_OF_TRIGGER).sort());
    expect(readdirSync(folder).sort()).toEqual([...triggerFiles().keys()].sort());
    for (const trigger of TRIGGERS) {
      expect(triggerFiles().get("README.md")).toContain(`(${triggerPage(trigger)})`);
    }
  });

  it.each([...triggerFiles()])("%s is what «npm run aide» writes", (name, text) => {
    expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it.each(TRIGGERS)("%s says every part, and counts in each unit that makes sense", (trigger) => {
    const help = triggerHelp(trigger);
    for (const [, part] of TRIGGER_HEADINGS) expect(help[part].length).toBeGreaterThan(30);
    const said = help.units.toLowerCase();
    for (const unit of UNITS_OF_TRIGGER[trigger]) expect(said).toContain(unitLabel(unit));
    expect(help.article).toMatch(/article/);
    expect(help.example).toMatch(/\d\s€/u);
  });

  it("name only the rules their facts come from", () => {
    const rules = TRIGGERS.map((trigger) => [trigger, [...new Set(triggerHelp(trigger).what.match(/[A-Z]{3}-\d\d/g))]]); // prettier-ignore
    expect(Object.fromEntries(rules)).toEqual({
      "hours-not-done": ["VOL-03"],
      "split-not-respected": ["REP-02", "REP-01"],
      "late-statement": ["DOC-01", "DOC-02"],
      "late-document": ["DOC-01", "DOC-02"],
      "supervision-ratio": ["ENC-01"],
      "supervisor-absent": ["ENC-02"],
      "insufficient-guidance": ["ENC-03"],
      "committee-absence": ["DOC-02"],
    });
  });
});
