import type { Day } from "../domain/calendar";
import { deadlineAfter } from "../domain/deadlines";
import type { Participant } from "../domain/contract";
import { fold } from "../domain/folding";
import type {
  Letter,
  LetterBlock,
  LetterKind,
  LetterTemplate,
  Run,
  TemplateLine,
} from "../domain/letter";
import type { Penalty } from "../domain/penalty";
import { count, dayText, euros, listed, periodText } from "../messages/format";
import { FACTS_TABLE, isPlaceholder, LETTER_LABELS, ofTheClauses, theClauses, toCompleteText, type Placeholder } from "../messages/fr/letters"; // prettier-ignore
import { triggerLabel } from "../messages/labels";
import { penaltyComputation } from "../messages/penalties";
import type { Report } from "./report";

/** What a letter is made from: the report, the penalties it speaks of, its day and its template. */
export interface LetterInput {
  readonly report: Pick<Report, "registers">;
  readonly penalties: readonly Penalty[];
  readonly kind: LetterKind;
  readonly on: Day;
  readonly template: LetterTemplate;
}

/** A letter, or why it is not made. Nothing is ever half-filled in silence. */
export type LetterOutcome =
  | { readonly ok: true; readonly letter: Letter }
  | { readonly ok: false; readonly problem: LetterProblem };

export type LetterProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unknown-placeholders"; readonly names: readonly string[] }
  /** A participant is named: in a line of the template (1-based), or in the facts when it is null. */
  | { readonly kind: "name"; readonly line: number | null };

const PLACEHOLDER = /\{([^{}]{1,40})\}/g;

type Values = Readonly<Record<Placeholder, string | null>>;

/** The one value all penalties share, or null. */
function shared<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const sumOf = (penalties: readonly Penalty[], of: (penalty: Penalty) => number): number =>
  penalties.reduce((total, penalty) => total + of(penalty), 0);

function valuesOf({ report, penalties, on }: LetterInput): Values {
  const { contract } = report.registers;
  const delay = shared(penalties.map(({ delayDays }) => delayDays ?? null));
  const hasAmount = penalties.some(({ rate }) => rate !== null);
  const motives = unique(penalties.flatMap(({ motive }) => motive ?? []));
  const invoices = unique(penalties.flatMap(({ invoice }) => invoice ?? []));
  const clauses = unique(
    penalties.map(({ clause, article }) => FACTS_TABLE.article(clause, article))
  );
  const codes = listed(clauses);
  const kept = penalties.every(({ retained }) => retained !== null && retained !== undefined);
  return {
    acheteur: contract.buyer,
    titulaire: contract.contractor,
    référence: contract.reference,
    objet: contract.title,
    date: dayText(on),
    clauses: codes,
    "les clauses": theClauses(codes, clauses.length),
    "des clauses": ofTheClauses(codes, clauses.length),
    périodes: listed(unique(penalties.map(({ period }) => periodText(period)))),
    montant: hasAmount ? euros(sumOf(penalties, ({ net }) => net)) : null,
    "montant retenu": kept ? euros(sumOf(penalties, ({ retained }) => retained ?? 0)) : null,
    délai: delay === null ? null : count(delay, "jour", "jours"),
    échéance: delay === null ? null : dayText(deadlineAfter(on, delay, contract)),
    motif: motives.length === 0 ? null : motives.join(" ; "),
    facture: invoices.length === 0 ? null : listed(invoices),
  };
}

function factsOf(penalties: readonly Penalty[]): Extract<LetterBlock, { kind: "facts" }> {
  const known = penalties.filter(({ rate }) => rate !== null);
  return {
    kind: "facts",
    header: FACTS_TABLE.header,
    rows: penalties.map((penalty) => [
      FACTS_TABLE.article(penalty.clause, penalty.article),
      periodText(penalty.period),
      [triggerLabel(penalty.trigger), penalty.subject].filter((part) => part !== null).join(" – "),
      penaltyComputation(penalty),
      penalty.rate === null ? "" : euros(penalty.net),
    ]),
    total:
      known.length < 2
        ? null
        : [FACTS_TABLE.total, "", "", "", euros(sumOf(known, ({ net }) => net))],
  };
}

/** Bold stands between pairs of asterisks; a lone pair is no mark. */
function runsOf(text: string): readonly Run[] {
  const parts = text.split("**");
  const isPaired = parts.length % 2 === 1;
  return isPaired
    ? parts.flatMap((part, index) => (part === "" ? [] : [{ text: part, isBold: index % 2 === 1 }]))
    : [{ text, isBold: false }];
}

/** Words alone, between spaces: «Exemple-Alpha» is found in «EXEMPLE ALPHA», «Roux» is not in «Rouxel». */
const words = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;

/** Shorter last names are words of every day; the full name is looked for all the same. */
const SHORTEST_NAME = 3;

/** What tells a participant: the full name in both orders, the PASS number and an identifier that is no mere number. */
const tellingTexts = ({
  lastName,
  firstName,
  pass,
  identifier,
}: Participant): readonly string[] => [
  ...(lastName !== null && firstName !== null
    ? [`${lastName} ${firstName}`, `${firstName} ${lastName}`]
    : []),
  ...(pass === null ? [] : [pass]),
  ...(/[a-z]/i.test(identifier) && identifier.length > SHORTEST_NAME ? [identifier] : []),
];

const holds = (text: string, names: readonly string[]): boolean => {
  const own = words(text);
  return names.some((name) => {
    const wanted = words(name);
    return wanted.trim() !== "" && own.includes(wanted);
  });
};

/**
 * Where a participant is named, or null. Facts and the buyer's motive are about the contract: even a last name alone is
 * refused there. A template may bear the name of a signatory who shares it.
 */
function namedIn(
  { report, template }: LetterInput,
  values: Values,
  facts: Extract<LetterBlock, { kind: "facts" }>,
  lines: readonly string[]
): LetterProblem | null {
  const participants = report.registers.participants ?? [];
  const full = participants.flatMap(tellingTexts);
  const lastNames = participants.flatMap(({ lastName }) =>
    lastName !== null && lastName.length >= SHORTEST_NAME ? [lastName] : []
  );
  const strict = [...full, ...lastNames];
  const factTexts = [...facts.rows.flat(), values.motif ?? ""];
  if (factTexts.some((text) => holds(text, strict))) return { kind: "name", line: null };
  const line = template.findIndex((_, index) => holds(lines[index] ?? "", full));
  return line < 0 ? null : { kind: "name", line: line + 1 };
}

const unknownPlaceholders = (template: LetterTemplate): readonly string[] =>
  unique(
    template.flatMap(({ text }) =>
      [...text.matchAll(PLACEHOLDER)].flatMap(([, name = ""]) =>
        isPlaceholder(name.trim().toLowerCase()) ? [] : [name]
      )
    )
  );

/**
 * Fills a template: facts, amounts, articles and time limits of the chosen penalties. What the workbook does not hold
 * is left to be completed, visibly. No participant is ever named: a letter that would name one is not made.
 */
export function composeLetter(input: LetterInput): LetterOutcome {
  const { penalties, template, kind } = input;
  if (penalties.length === 0) return { ok: false, problem: { kind: "empty" } };
  const names = unknownPlaceholders(template);
  if (names.length > 0) return { ok: false, problem: { kind: "unknown-placeholders", names } };
  const values = valuesOf(input);
  const missing = new Set<string>();
  const filled = ({ text }: TemplateLine): string =>
    text.replace(PLACEHOLDER, (_, written: string) => {
      const name = written.trim().toLowerCase();
      if (!isPlaceholder(name)) return "";
      const value = values[name];
      if (value === null) missing.add(name);
      return value ?? toCompleteText(name);
    });
  const lines = template.map(filled);
  const facts = factsOf(penalties);
  const problem = namedIn(input, values, facts, lines);
  if (problem !== null) return { ok: false, problem };
  const blocks = template.map((line, index): LetterBlock =>
    line.style === "facts" ? facts : { kind: line.style, runs: runsOf(lines[index] ?? "") }
  );
  return {
    ok: true,
    letter: { kind, title: LETTER_LABELS[kind], blocks, toComplete: [...missing] },
  };
}
