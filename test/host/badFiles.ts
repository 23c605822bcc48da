import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { Package } from "../../src/xlsx/package";
import { readZip, writeZip, type ZipEntry } from "../../src/xlsx/zip";
import { compoundFile } from "../xlsx/files";
import { withParts } from "../xlsx/parts";
import type { TerritoryContract } from "./generatedTerritory";

/** What a facilitator's folder holds beside good workbooks, each kind as many times as asked for. */

const RELEVES = join(__dirname, "../corpus/releves");
const FIXTURES = join(__dirname, "../intake/fixtures");

const CONTRACT_SHEET = "xl/worksheets/sheet1.xml";

/** Every submission of the collection whose name ends so. */
const submissions = (end: string): readonly Uint8Array[] =>
  readdirSync(RELEVES)
    .sort()
    .flatMap((folder) =>
      readdirSync(join(RELEVES, folder))
        .filter((name) => name.endsWith(end))
        .map((name) => readFileSync(join(RELEVES, folder, name)))
    );

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/** A workbook with something added to it that fills a memory. */
const bomb = (good: Uint8Array, size: number, given: number): Uint8Array => {
  const compressed = deflateRawSync(new Uint8Array(given).fill(32), { level: 1 });
  return writeZip(
    readZip(good).map((entry): ZipEntry =>
      entry.path === CONTRACT_SHEET ? { ...entry, size, compressed } : entry
    )
  );
};

/** A workbook whose `index`-th part has one byte that is not what it was. */
const corrupted = (good: Uint8Array, index: number): Uint8Array =>
  writeZip(
    readZip(good).map((entry, rank) => {
      if (rank !== index) return entry;
      const compressed = Uint8Array.from(entry.compressed);
      const middle = compressed.length >> 1;
      compressed[middle] = (compressed[middle] ?? 0) ^ 0xff;
      return { ...entry, compressed };
    })
  );

const archive = (...paths: readonly string[]): Uint8Array =>
  writeZip(
    paths.map((path) => ({ path, method: 0, crc: 0, size: 0, compressed: new Uint8Array() }))
  );

/** The same file with the mark that its parts have a password. */
const locked = (good: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(good);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 10 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  return bytes;
};

/** The contract's parameters, one of them as somebody typed over it. */
const typedOver = (good: Uint8Array, from: RegExp, to: string): Promise<Uint8Array> =>
  withParts(good, { [CONTRACT_SHEET]: (xml) => xml.replace(from, to) });

const PAGES = [
  "<!DOCTYPE html><html><body><table><tr><td>Relevé</td></tr></table></body></html>",
  "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table><tr><td>70</td></tr></table></html>",
  "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\n--x\r\n",
]; // prettier-ignore
const OTHERS = [
  text("%PDF-1.7\n%âãÏÓ\n"),
  archive("[Content_Types].xml", "word/document.xml"),
  Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
] as const;

export interface BadFile {
  readonly file: string;
  readonly kind: string;
  /** Null where there is a link. */
  readonly bytes: Uint8Array | null;
  readonly link: string | null;
  readonly status: "late" | "faulty" | "unreadable";
  /** What must be said of it. */
  readonly reason: RegExp;
}

interface Given {
  readonly good: TerritoryContract;
  /** Which of the files of its kind it is, from 0. */
  readonly rank: number;
  /** Drawn, from 0 to 1. */
  readonly chance: number;
}

interface Kind {
  readonly reason: RegExp;
  readonly status?: BadFile["status"];
  /** The name's end; a workbook's unless said. */
  readonly extension?: string;
  /** Where a link of that name leads, for what is no file. */
  readonly link?: (name: string) => string;
  readonly make: (given: Given) => Uint8Array | Promise<Uint8Array> | null;
}

const pick = <Item>(items: readonly Item[], { rank, chance }: Given): Item => {
  const item = items[(Math.floor(chance * items.length) + rank) % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

const KINDS: Readonly<Record<string, Kind>> = {
  tronque: {
    reason: /abîmé/,
    make: ({ good: { bytes }, chance }) =>
      bytes.subarray(0, 30 + Math.floor(chance * (bytes.length - 60))),
  },
  corrompu: {
    reason: /abîmé/,
    make: ({ good: { bytes }, rank }) =>
      corrupted(bytes, readZip(bytes).findIndex(({ path }) => path.endsWith(["workbook.xml", "sheet1.xml", "styles.xml"][rank % 3] ?? ""))), // prettier-ignore
  },
  "sans-feuille": {
    reason: /abîmé|archive qui ne contient pas de classeur/,
    make: ({ good: { bytes }, rank }) =>
      withParts(bytes, { [rank % 2 === 0 ? CONTRACT_SHEET : "xl/workbook.xml"]: null }),
  },
  texte: {
    reason: /n’est pas un (?:tableur|classeur)/,
    make: ({ chance }) => text(`Rappeler la structure ${chance.toString()}\n`),
  },
  hasard: {
    reason: /n’est pas un (?:tableur|classeur)/,
    make: ({ chance }) => Uint8Array.from({ length: 3000 }, (_, at) => Math.floor(chance * (at + 7) * 7919) % 251), // prettier-ignore
  },
  bombe: {
    reason: /grossirait sans mesure|abîmé/,
    make: ({ good: { bytes }, rank }) =>
      rank % 3 === 0
        ? bomb(bytes, 300_000_000, 1000)
        : rank % 3 === 1
          ? bomb(bytes, 30_000_000, 30_000_000)
          : bomb(bytes, 60_000, 30_000_000),
  },
  doctype: {
    reason: /DOCTYPE/,
    make: ({ good: { bytes } }) =>
      withParts(bytes, {
        [CONTRACT_SHEET]: (xml) =>
          xml.replace("<worksheet", '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet'),
      }),
  },
  chiffre: {
    reason: /mot de passe/,
    make: ({ good: { bytes }, rank }) =>
      rank % 3 === 0
        ? compoundFile("Root Entry", "EncryptionInfo", "EncryptedPackage")
        : rank % 3 === 1
          ? locked(bytes)
          : archive("mimetype", "encrypted-package"),
  },
  "ancien-xls": {
    reason: /ancien classeur Excel \(\.xls\)/,
    make: (given) => pick(submissions(".xls"), given),
  },
  "xls-chiffre": {
    reason: /ancien classeur Excel \(\.xls\)|mot de passe/,
    extension: ".xls",
    make: () => readFileSync(join(FIXTURES, "chiffre.xls")),
  },
  opendocument: {
    reason: /OpenDocument/,
    extension: ".ods",
    make: (given) => pick(submissions(".ods"), given),
  },
  binaire: {
    reason: /\.xlsb/,
    extension: ".xlsb",
    make: async ({ good: { bytes } }) => {
      const file = Package.open(bytes);
      const types = await file.text("[Content_Types].xml");
      const rels = await file.text("_rels/.rels");
      file.setText("xl/workbook.bin", "");
      file.setText("[Content_Types].xml", types.replace("/xl/workbook.xml", "/xl/workbook.bin"));
      file.setText("_rels/.rels", rels.replace("workbook.xml", "workbook.bin"));
      file.remove("xl/workbook.xml");
      return file.save();
    },
  },
  csv: { reason: /n’est pas|\.csv/, make: (given) => pick(submissions(".csv"), given) },
  page: { reason: /page Web/, make: ({ rank }) => text(PAGES[rank % PAGES.length] ?? "") },
  autre: {
    reason: /PDF|traitement de texte|image/,
    make: ({ rank }) => OTHERS[rank % OTHERS.length] ?? OTHERS[0],
  },
  vide: { reason: /est vide \(0 octet\)/, make: () => new Uint8Array() },
  releve: { reason: /pas de table tMarche/, make: (given) => pick(submissions(".xlsx"), given) },
  "sans-colonnes": {
    reason: /Paramètre et Valeur/,
    make: async ({ good: { bytes } }) => {
      const renamed = (xml: string): string => xml.replace(/Valeur(?=["<])/g, "Montant");
      return withParts(bytes, { [CONTRACT_SHEET]: renamed, "xl/tables/table1.xml": renamed });
    },
  },
  "parametre-illisible": {
    reason: /Un paramètre du marché/,
    make: ({ good: { bytes } }) =>
      typedOver(
        bytes,
        /(>Durée<\/t><\/is><\/c><c r="B\d+")[^>]*><v>\d+<\/v>/,
        '$1 t="inlineStr"><is><t>un an</t></is>'
      ),
  },
  // What nobody may read, whoever runs this.
  interdit: { reason: /ne peut pas être ouvert/, make: () => null, link: (name) => name },
  perdu: { reason: /introuvable/, make: () => null, link: () => "../deplace.xlsx" },
  double: {
    reason: /Même marché que le fichier/,
    status: "faulty",
    make: ({ good: { bytes } }) => bytes,
  },
  "double-ancien": {
    reason: /Même marché que le fichier/,
    status: "faulty",
    make: ({ good }) => good.base,
  },
  "sans-releve": {
    reason: /Relevé attendu et non reçu/,
    status: "late",
    make: ({ good, rank }) => typedOver(good.base, /(?<=>)EX-(?=\d)/, `VIDE${rank.toString()}-`),
  },
};

/** As many bad files of each kind as asked for, made of the good ones; the same for the same seed. */
export async function badFiles(
  contracts: readonly TerritoryContract[],
  each: number,
  seed: number
): Promise<readonly BadFile[]> {
  const years = contracts.filter(({ isWholeYear }) => isWholeYear);
  const wanted = Object.entries(KINDS).flatMap(([kind, how]) =>
    Array.from({ length: each }, (_, rank) => ({ kind, how, rank }))
  );
  const bounds = { minLength: wanted.length, maxLength: wanted.length };
  const [chances = []] = fc.sample(
    fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), bounds),
    { seed, numRuns: 1 }
  );
  const made: BadFile[] = [];
  for (const [index, { kind, how, rank }] of wanted.entries()) {
    const good = years[(index * 7) % years.length];
    if (!good) throw new Error("no contract to spoil");
    const name = `${kind}-${(rank + 1).toString()}${how.extension ?? ".xlsx"}`;
    made.push({
      file: `à trier/${name}`,
      kind,
      bytes: await how.make({ good, rank, chance: chances[index] ?? 0 }),
      link: how.link?.(name) ?? null,
      status: how.status ?? "unreadable",
      reason: how.reason,
    });
  }
  return made;
}
