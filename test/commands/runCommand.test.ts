import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSummary } from "../../src/app/buildSummary";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { COMMANDS, runCommand, type CommandPorts } from "../../src/commands/runCommand";
import { HostError, type Host } from "../../src/workbook/host";
import { EMPTY_PLAN, type SheetPlan, type WorkbookPlan } from "../../src/workbook/plan";

jest.mock("../../src/app/checkWorkbook", () => ({ checkWorkbook: jest.fn() }));
jest.mock("../../src/app/buildSummary", () => ({ buildSummary: jest.fn() }));

const check = jest.mocked(checkWorkbook);
const noContract = { ok: false, problem: { kind: "no-contract-table" } } as const;

const sheet = (ownerName: string, name: string): SheetPlan => ({
  ownerName,
  sheet: name,
  exists: true,
  blocks: [],
  tables: [],
  validations: [],
  charts: [],
  columnWidths: [],
  freezeRows: 0,
  tabColor: null,
  print: null,
});
const plan: WorkbookPlan = {
  ...EMPTY_PLAN,
  sheets: [sheet("_si_Anomalies", "Mes anomalies"), sheet("_si_Penalites", "Pénalités")],
};

function ports(): CommandPorts & { applied: WorkbookPlan[]; shown: unknown[] } {
  const applied: WorkbookPlan[] = [];
  const shown: unknown[] = [];
  const host: Host = {
    readGrids: () => Promise.resolve({ sheets: [], tables: [], names: [], activeSheet: null }),
    applyPlan: (given) => {
      applied.push(given);
      return Promise.resolve();
    },
  };
  const goTo = (place: unknown): Promise<void> => {
    shown.push(place);
    return Promise.resolve();
  };
  return { host, goTo, today: () => 46_193, applied, shown };
}

beforeEach(() => jest.resetAllMocks());

describe("the ribbon's commands", () => {
  it("are the functions the manifest calls", () => {
    const manifest = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");
    const called = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name); // prettier-ignore
    expect(called.sort()).toEqual([...COMMANDS].sort());
  });

  it.each([
    ["controler", "Mes anomalies"],
    ["penalites", "Pénalités"],
  ] as const)("%s checks, then shows its own sheet whatever it is called", async (name, shown) => {
    check.mockImplementation(async (host, options) => {
      expect(options.asOf).toBe(46_193);
      await host.applyPlan(plan);
      return noContract;
    });
    const given = ports();
    await runCommand(name, given);
    expect(given.applied.map(({ activate }) => activate)).toEqual([shown]);
  });

  it("syntheseTrimestre builds the last complete quarter", async () => {
    jest.mocked(buildSummary).mockResolvedValue(noContract);
    const given = { ...ports(), version: "1.2.3" };
    await runCommand("syntheseTrimestre", given);
    // The version stands in what it writes: the sheet's last line and the journal.
    expect(buildSummary).toHaveBeenCalledWith(given.host, "last-complete", {
      asOf: 46_193,
      version: "1.2.3",
      newSalt: expect.any(Function),
    });
  });

  it("shows the cell to correct when the workbook cannot be checked, and writes nothing", async () => {
    check.mockResolvedValue({
      ok: false,
      problem: {
        kind: "contract-parameter-unreadable",
        sheet: "Marché",
        cell: "B14",
        parameter: "Durée",
        text: "deux ans",
        accepted: "un nombre de mois",
      },
    });
    const given = ports();
    expect(await runCommand("controler", given)).toMatch(
      /^Dans la feuille «\sMarché\s», cellule B14, le paramètre «\sDurée\s» vaut «\sdeux ans\s», .* Pour corriger\s: écrire un nombre de mois\.$/
    );
    expect(given.shown).toEqual([{ sheet: "Marché", cell: "B14" }]);
    expect(given.applied).toEqual([]);
  });

  it("leaves the workbook as it is when nothing can be shown, and says why", async () => {
    check.mockResolvedValue(noContract);
    const given = ports();
    expect(await runCommand("penalites", given)).toContain("ne contient pas la table tMarche");
    expect(given.shown).toEqual([]);
  });

  it("says that no quarter is complete yet", async () => {
    jest.mocked(buildSummary).mockResolvedValue({ ok: false, problem: { kind: "no-quarter" } });
    expect(await runCommand("syntheseTrimestre", ports())).toMatch(/trimestre.*Pour corriger/s);
  });

  it("says what Excel refused, and nothing of a failure that is its own", async () => {
    check.mockRejectedValueOnce(new HostError("AccessDenied", { sheet: "Anomalies" }));
    expect(await runCommand("controler", ports())).toMatch(/protégé.*Pour corriger/s);
    check.mockRejectedValueOnce(new TypeError("Camille EXEMPLE-ALPHA is undefined"));
    const said = await runCommand("controler", ports());
    expect(said).toContain("Pour corriger");
    expect(said).not.toMatch(/EXEMPLE|undefined/);
  });

  it("says nothing when its work is done", async () => {
    check.mockResolvedValue({ ok: true } as Awaited<ReturnType<typeof checkWorkbook>>);
    expect(await runCommand("controler", ports())).toBeNull();
  });
});
