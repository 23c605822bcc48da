import * as z from "zod/mini";
import { parseDayKey, parseMonthKey, type Day, type Month } from "../domain/calendar";
import { WHOLE_CONTRACT } from "../domain/committee/refs";
import { parseQuarterKey, quarterKey } from "../domain/quarters";
import type { ArgumentProblem } from "../messages/fr/cli";

/** What the user asked for, read from the command line. */
export type Command =
  | { readonly verb: "aide" }
  | {
      readonly verb: "modele";
      readonly output: string;
      readonly example: boolean;
      readonly force: boolean;
    }
  | {
      readonly verb: "verifier";
      readonly input: string;
      readonly output: string | null;
      /** null: today. */
      readonly asOf: Day | null;
      readonly json: boolean;
      readonly force: boolean;
      /** «print» gives the recognised mapping instead of a report; a file's is applied; null: neither. */
      readonly mapping: "print" | { readonly file: string } | null;
    }
  | {
      readonly verb: "importer";
      readonly input: string;
      readonly submissions: readonly string[];
      readonly output: string;
      readonly asOf: Day | null;
      readonly json: boolean;
      readonly force: boolean;
    }
  | {
      readonly verb: "consolider";
      /** Files, folders, patterns. */
      readonly inputs: readonly string[];
      readonly output: string;
      readonly asOf: Day | null;
      readonly json: boolean;
      /** Where the lines go, .parquet or .csv; null: beside the output when they are too many for a sheet. */
      readonly lines: string | null;
      /** The base that remembers what was read; null: beside the output. */
      readonly base: string | null;
      /** Threads; null: one per core. */
      readonly threads: number | null;
      /** Writes the output again even where something of the user's in it cannot be kept. */
      readonly force: boolean;
    }
  | {
      readonly verb: "bordereau";
      readonly input: string;
      readonly output: string;
      readonly asOf: Day | null;
      /** The lines still to be typed, as a .csv; null: in the workbook alone. */
      readonly csv: string | null;
      /** Titles, in order; none keeps the workbook's. */
      readonly columns: readonly string[];
      /** null: all of them. */
      readonly territory: string | null;
      readonly force: boolean;
    }
  | {
      readonly verb: "envoi";
      readonly input: string;
      readonly output: string;
      readonly month: Month;
      /** null: the whole contract. */
      readonly lot: string | null;
      readonly asOf: Day | null;
    }
  | {
      readonly verb: "retour";
      readonly input: string;
      /** The file the titulaire sent back. */
      readonly reply: string;
      readonly output: string;
      readonly asOf: Day | null;
      readonly json: boolean;
      readonly force: boolean;
    }
  | {
      readonly verb: "conservation";
      readonly input: string;
      readonly asOf: Day | null;
      readonly json: boolean;
    }
  | {
      readonly verb: "anonymiser";
      readonly input: string;
      readonly output: string;
      /** Identifiers; none: everybody whose two years are over. */
      readonly people: readonly string[];
      readonly asOf: Day | null;
      readonly force: boolean;
    }
  | {
      readonly verb: "archive";
      readonly input: string;
      readonly output: string;
      readonly asOf: Day | null;
    }
  | {
      readonly verb: "synthese";
      readonly input: string;
      readonly output: string;
      readonly asOf: Day | null;
      /** The period's key: «2026-T3», «2026», «Marché». */
      readonly period: string;
      /** The committee's file: the summary alone, values only; null: none. */
      readonly committee: string | null;
      readonly force: boolean;
    };

type Of<Verb extends Command["verb"]> = Extract<Command, { readonly verb: Verb }>;

export class ArgumentError extends Error {
  constructor(readonly problem: ArgumentProblem) {
    super(problem.kind);
    this.name = "ArgumentError";
  }
}

const fail = (problem: ArgumentProblem): never => {
  throw new ArgumentError(problem);
};

/** Whether an option is followed by a value: always, never, or only by a word of this shape. */
const OPTIONS: Readonly<Record<string, boolean | RegExp>> = {
  "--sortie": true,
  "--le": true,
  "--trimestre": true,
  "--annee": true,
  "--marche": false,
  "--comite": true,
  "--correspondances": /\.json$/i,
  "--lignes": true,
  "--base": true,
  "--processus": true,
  "--csv": true,
  "--colonnes": true,
  "--territoire": true,
  "--mois": true,
  "--lot": true,
  "--personnes": true,
  "--exemple": false,
  "--json": false,
  "--forcer": false,
};

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  modele: ["--sortie", "--exemple", "--forcer"],
  verifier: ["--sortie", "--le", "--json", "--forcer", "--correspondances"],
  importer: ["--sortie", "--le", "--json", "--forcer"],
  consolider: ["--sortie", "--le", "--json", "--lignes", "--base", "--processus", "--forcer"],
  bordereau: ["--sortie", "--le", "--csv", "--colonnes", "--territoire", "--forcer"],
  envoi: ["--sortie", "--le", "--mois", "--lot"],
  retour: ["--sortie", "--le", "--json", "--forcer"],
  conservation: ["--le", "--json"],
  anonymiser: ["--sortie", "--le", "--personnes", "--forcer"],
  archive: ["--sortie", "--le"],
  synthese: ["--sortie", "--le", "--trimestre", "--annee", "--marche", "--comite", "--forcer"],
};

interface Words {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

const rest = (words: readonly string[], index: number): readonly string[] => words.slice(index + 1);

const readWords = (words: readonly string[], allowed: readonly string[]): Words => {
  const files: string[] = [];
  const options = new Map<string, string>();
  let onlyFiles = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (onlyFiles || !word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    if (word === "--") {
      onlyFiles = true;
      continue;
    }
    const equals = word.indexOf("=");
    const option = equals < 0 ? word : word.slice(0, equals);
    const takesValue = OPTIONS[option];
    if (takesValue === undefined || !allowed.includes(option))
      fail({ kind: "unknown-option", option });
    if (options.has(option)) fail({ kind: "repeated-option", option });
    if (takesValue instanceof RegExp) {
      const next = equals >= 0 ? word.slice(equals + 1) : (rest(words, index)[0] ?? "");
      const isValue = equals >= 0 || takesValue.test(next);
      if (equals >= 0 && next === "") fail({ kind: "no-value", option });
      options.set(option, isValue ? next : "");
      if (isValue && equals < 0) index += 1;
      continue;
    }
    if (!takesValue) {
      if (equals >= 0) fail({ kind: "unexpected-value", option });
      options.set(option, "");
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : words[++index];
    if (value === undefined || value === "" || (equals < 0 && value.startsWith("--"))) {
      fail({ kind: "no-value", option });
    }
    options.set(option, value ?? "");
  }
  return { files, options };
};

/** A text that `parse` understands; what it gives is the option's value. */
const readable = <Value>(parse: (text: string) => Value | null) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context): Value => {
      const value = parse(text);
      if (value !== null) return value;
      context.issues.push({ code: "custom", message: "unreadable", input: text });
      return z.NEVER;
    })
  );

const daySchema = readable(parseDayKey);
const monthSchema = readable(parseMonthKey);
const quarterSchema = readable(parseQuarterKey);

const dayOption = ({ options }: Words): Day | null => {
  const text = options.get("--le");
  if (text === undefined) return null;
  const parsed = daySchema.safeParse(text);
  return parsed.success ? parsed.data : fail({ kind: "bad-day", text });
};

const required = ({ options }: Words, option: string): string =>
  options.get(option) ?? fail({ kind: "missing-option", option });

const monthOption = (given: Words): Month => {
  const text = required(given, "--mois");
  const parsed = monthSchema.safeParse(text);
  return parsed.success ? parsed.data : fail({ kind: "bad-month", text });
};

const mappingOption = ({ options }: Words): Of<"verifier">["mapping"] => {
  const file = options.get("--correspondances");
  if (file === undefined) return null;
  if (file !== "") return { file };
  const other = ["--sortie", "--json"].find((option) => options.has(option));
  if (other !== undefined) fail({ kind: "not-together", options: ["--correspondances", other] });
  return "print";
};

const inputFile = ({ files }: Words): string => {
  if (files.length > 1) fail({ kind: "too-many-files" });
  return files[0] ?? fail({ kind: "missing-file" });
};

const PERIOD_OPTIONS = ["--trimestre", "--annee", "--marche"] as const;

/** The one period asked for, by its key. */
const periodOption = (given: Words): string => {
  const [option, other] = PERIOD_OPTIONS.filter((each) => given.options.has(each));
  if (option === undefined) return fail({ kind: "missing-option", option: "--trimestre" });
  if (other !== undefined) return fail({ kind: "several-periods", options: [option, other] });
  const text = given.options.get(option) ?? "";
  if (option === "--marche") return WHOLE_CONTRACT;
  if (option === "--annee") {
    return /^\d{4}$/.test(text) ? text : fail({ kind: "bad-year", text });
  }
  const quarter = quarterSchema.safeParse(text);
  return quarter.success ? quarterKey(quarter.data) : fail({ kind: "bad-quarter", text });
};

/** Words separated by commas, or by semicolons as a French Excel has them. */
const listOption = ({ options }: Words, option: string): readonly string[] =>
  (options.get(option) ?? "")
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

const MOST_THREADS = 64;

const threadsOption = ({ options }: Words): number | null => {
  const text = options.get("--processus");
  if (text === undefined) return null;
  const threads = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return threads >= 1 && threads <= MOST_THREADS ? threads : fail({ kind: "bad-threads", text });
};

/**
 * Reads the words after the program's name.
 * @throws ArgumentError
 */
export const readArguments = (words: readonly string[]): Command => {
  if (words.some((word) => word === "--aide" || word === "-h" || word === "--help"))
    return { verb: "aide" };
  const [verb, ...others] = words;
  if (verb === undefined) return fail({ kind: "no-verb" });
  if (verb === "aide") return { verb };
  const allowed = ALLOWED[verb];
  if (!allowed) return fail({ kind: "unknown-verb", verb });
  const given = readWords(others, allowed);
  const force = given.options.has("--forcer");
  if (verb === "modele") {
    if (given.files.length > 0) fail({ kind: "too-many-files" });
    return {
      verb,
      output: required(given, "--sortie"),
      example: given.options.has("--exemple"),
      force,
    };
  }
  const json = given.options.has("--json");
  if (verb === "importer") {
    const [input, ...submissions] = given.files;
    if (input === undefined) return fail({ kind: "missing-file" });
    if (submissions.length === 0) fail({ kind: "missing-submissions" });
    const output = required(given, "--sortie");
    return { verb, input, submissions, output, asOf: dayOption(given), json, force };
  }
  if (verb === "consolider") {
    if (given.files.length === 0) fail({ kind: "missing-file" });
    return {
      verb,
      inputs: given.files,
      output: required(given, "--sortie"),
      asOf: dayOption(given),
      json,
      lines: given.options.get("--lignes") ?? null,
      base: given.options.get("--base") ?? null,
      threads: threadsOption(given),
      force,
    };
  }
  const asOf = dayOption(given);
  if (verb === "retour") {
    const [input, reply] = given.files;
    if (input === undefined) return fail({ kind: "missing-file" });
    if (reply === undefined) return fail({ kind: "missing-reply" });
    if (given.files.length > 2) fail({ kind: "too-many-replies" });
    return { verb, input, reply, output: required(given, "--sortie"), asOf, json, force };
  }
  const input = inputFile(given);
  if (verb === "verifier") {
    const output = given.options.get("--sortie") ?? null;
    return { verb, input, output, asOf, json, force, mapping: mappingOption(given) };
  }
  if (verb === "conservation") return { verb, input, asOf, json };
  const output = required(given, "--sortie");
  if (verb === "archive") return { verb, input, output, asOf };
  if (verb === "anonymiser") {
    return { verb, input, output, people: listOption(given, "--personnes"), asOf, force };
  }
  if (verb === "envoi") {
    const lot = given.options.get("--lot") ?? null;
    return { verb, input, output, month: monthOption(given), lot, asOf };
  }
  if (verb === "bordereau") {
    return {
      verb,
      input,
      output,
      asOf,
      csv: given.options.get("--csv") ?? null,
      columns: listOption(given, "--colonnes"),
      territory: given.options.get("--territoire") ?? null,
      force,
    };
  }
  const period = periodOption(given);
  const committee = given.options.get("--comite") ?? null;
  return { verb: "synthese", input, output, asOf, period, committee, force };
};
