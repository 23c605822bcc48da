import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Small submissions of every kind, the ones that are damaged in a thousand ways. */

const RELEVES = join(__dirname, "../corpus/releves");

export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SEEDS = [
  "presentation-inconnue",
  "deux-noms-proches",
  "calendrier-1904",
  "classeur-a-macros",
  "heures-par-chantier",
  "ods-colonne-et-ligne-masquees",
  "mois-dans-le-nom-du-fichier",
  "xls-ligne-masquee",
  "xls-jours-en-colonnes",
  "csv-windows-1252",
  "csv-tabulations",
];

export const seeds = (): readonly Seed[] =>
  SEEDS.flatMap((folder) =>
    readdirSync(join(RELEVES, folder))
      .filter((name) => name !== "attendu.json")
      .slice(0, 1)
      .map((name) => ({
        name: basename(name),
        bytes: new Uint8Array(readFileSync(join(RELEVES, folder, name))),
      }))
  );
