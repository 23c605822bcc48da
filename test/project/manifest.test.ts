/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const path = join(root, "manifest.xml");
const text = readFileSync(path, "utf8");
const manifest = new DOMParser().parseFromString(text, "text/xml");
const elements = (name: string): Element[] =>
  Array.from(manifest.getElementsByTagNameNS("*", name));
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
/** Identifiers of the resources declared; an icon's use of an image has a `resid`, not an `id`. */
const declared = (): string[] =>
  ["Image", "Url", "String"]
    .flatMap(elements)
    .map((element) => attribute(element, "id"))
    .filter((id) => id !== "");
const BASE = "https://localhost:3000/";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Width and height of a PNG, read in its IHDR chunk. */
const pngSize = (file: string): [number, number] => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("manifest.xml", () => {
  it("is well formed and read by Microsoft's own reader", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
    // In a process of its own: one of the reader's dependencies ships ES modules that Jest cannot load.
    const reader = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
      .then((info) => console.log(JSON.stringify(info)))`;
    const printed = execFileSync(process.execPath, ["-e", reader, path], {
      cwd: root,
      encoding: "utf8",
    });
    const info = JSON.parse(printed) as Record<string, string>;
    expect(info).toMatchObject({
      defaultLocale: "fr-FR",
      displayName: "Suivi Insertion",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("requires ExcelApi 1.13 and no more, in both places", () => {
    const sets = elements("Set");
    expect(sets.map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
      ["ExcelApi", "1.13"],
      ["ExcelApi", "1.13"],
    ]);
  });

  it("has its own tab «Insertion» with the four commands, in order", () => {
    const strings = new Map(
      elements("String").map((string) => [
        attribute(string, "id"),
        attribute(string, "DefaultValue"),
      ])
    );
    const labelOf = (element: Element): string | undefined => {
      const label = Array.from(element.children).find((child) => child.localName === "Label");
      return label && strings.get(attribute(label, "resid"));
    };
    expect(elements("CustomTab").map(labelOf)).toEqual(["Insertion"]);
    expect(elements("Control").map(labelOf)).toEqual([
      "Contrôler",
      "Synthèse du trimestre",
      "Pénalités",
      "Volet",
    ]);
    expect(elements("Action").map((action) => action.getAttribute("xsi:type"))).toEqual([
      "ExecuteFunction",
      "ExecuteFunction",
      "ExecuteFunction",
      "ShowTaskpane",
    ]);
  });

  it("names functions that src/commands really associates", () => {
    const source = readFileSync(join(root, "src/commands/runCommand.ts"), "utf8");
    for (const element of elements("FunctionName")) {
      expect(source).toContain(`"${element.textContent ?? ""}"`);
    }
  });

  it("keeps every text within Office's limits", () => {
    const limits: readonly [string, number][] = [
      ["DisplayName", 125],
      ["Description", 250],
      ["ProviderName", 125],
    ];
    for (const [name, limit] of limits) {
      for (const element of elements(name).filter(
        ({ parentElement }) => parentElement?.localName === "OfficeApp"
      )) {
        const texts = [attribute(element, "DefaultValue") || (element.textContent ?? "")].concat(
          Array.from(element.children).map((child) => attribute(child, "Value"))
        );
        for (const value of texts) expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
    for (const [container, limit] of [
      ["ShortStrings", 125],
      ["LongStrings", 250],
    ] as const) {
      for (const string of elements(container).flatMap((list) => Array.from(list.children))) {
        for (const element of [string, ...Array.from(string.children)]) {
          const value = attribute(element, "DefaultValue") || attribute(element, "Value");
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    for (const url of elements("Url"))
      expect(attribute(url, "DefaultValue").length).toBeLessThan(2048);
  });

  it("gives every identifier once, within 32 characters (controls: 125)", () => {
    const resources = declared();
    expect(new Set(resources).size).toBe(resources.length);
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
    const parts = ["CustomTab", "Group", "Control"]
      .flatMap(elements)
      .map((element) => attribute(element, "id"));
    expect(new Set(parts).size).toBe(parts.length);
  });

  it("has an English override for every text a person reads", () => {
    const texts = [
      ...elements("String"),
      ...["DisplayName", "Description"]
        .flatMap(elements)
        .filter(({ parentElement }) => parentElement?.localName === "OfficeApp"),
    ];
    for (const element of texts) {
      const locales = Array.from(element.children).map((child) => attribute(child, "Locale"));
      expect(locales).toEqual(["en-us"]);
    }
  });

  it("uses every resource, and every resource used is there", () => {
    const present = declared();
    const used = elements("*")
      .map((element) => element.getAttribute("resid"))
      .filter((id): id is string => id !== null);
    expect([...new Set(used)].sort()).toEqual([...present].sort());
  });

  it("draws each icon at its eight sizes, in files of that very size", () => {
    const images = new Map(
      elements("Image")
        .filter((element) => element.hasAttribute("DefaultValue"))
        .map((element) => [attribute(element, "id"), attribute(element, "DefaultValue")])
    );
    for (const icon of elements("Icon")) {
      const uses = Array.from(icon.children);
      expect(uses.map((use) => Number(attribute(use, "size")))).toEqual(SIZES);
      for (const use of uses) {
        const file = (images.get(attribute(use, "resid")) ?? "").replace(BASE, "");
        const size = Number(attribute(use, "size"));
        expect(pngSize(join(root, file))).toEqual([size, size]);
      }
    }
    const [small] = elements("IconUrl");
    const [large] = elements("HighResolutionIconUrl");
    expect(pngSize(join(root, attribute(small!, "DefaultValue").replace(BASE, "")))).toEqual([
      32, 32,
    ]);
    expect(pngSize(join(root, attribute(large!, "DefaultValue").replace(BASE, "")))).toEqual([
      64, 64,
    ]);
  });

  it("points at pages the build makes", () => {
    for (const page of ["taskpane", "commands"]) {
      expect(existsSync(join(root, `src/${page}/${page}.html`))).toBe(true);
      expect(text).toContain(`${BASE}${page}.html`);
    }
    // Opened by the ribbon's functions, beside them.
    expect(existsSync(join(root, "src/commands/message.html"))).toBe(true);
  });
});
