import { expectedOf, filesOf, folders, readReleve, type Found } from "../corpus/releves";

const place = ({ sheet, cell }: { readonly sheet: string; readonly cell: string | null }): string =>
  `${sheet}!${cell ?? ""}`;

/** The same things in one order, whatever the order they were read in. */
const ordered = ({ lines, months, totals, findings }: Found): Found => {
  const by =
    <Item>(key: (item: Item) => string) =>
    (left: Item, right: Item): number =>
      key(left) < key(right) ? -1 : 1;
  return {
    lines: [...lines].sort(
      by(({ sheet, row, month, support }) =>
        [sheet, String(row).padStart(4, "0"), month, support ?? ""].join("|")
      )
    ),
    months,
    totals: [...totals].sort(by(place)),
    findings: [...findings].sort(by((finding) => `${finding.rule}|${place(finding)}`)),
  };
};

describe("submissions as titulaires send them", () => {
  it.each(folders)("%s is read as it is written", async (folder) => {
    expect(ordered(await readReleve(folder))).toEqual(ordered(expectedOf(folder)));
  });

  it("are many, of every kind, from three writers", () => {
    const cases = folders.map(expectedOf);
    const count = (wanted: (one: (typeof cases)[number]) => boolean): number =>
      cases.filter(wanted).length;
    expect(cases.length).toBeGreaterThanOrEqual(45);
    expect(count(({ kind }) => kind === "wide" || kind === "per-day")).toBeGreaterThanOrEqual(10);
    expect(count(({ kind }) => kind === "broken")).toBeGreaterThanOrEqual(10);
    expect(count(({ writer }) => writer === "openpyxl")).toBeGreaterThanOrEqual(15);
    expect(count(({ writer }) => writer === "libreoffice")).toBeGreaterThanOrEqual(12);
    expect(count(({ writer }) => writer === "suivi-insertion")).toBeGreaterThanOrEqual(12);
    const extensions = folders.flatMap(filesOf).map((name) => name.split(".").at(-1));
    expect(new Set(extensions)).toEqual(new Set(["csv", "ods", "xls", "xlsm", "xlsx"]));
  });
});
