/**
 * `npm run mutations:rapport -- FICHIERS…`: writes docs/mutations.md from Stryker's JSON reports (by default the one
 * `npm run mutations` leaves). Reasons stand in reasons.json: of one line of a file (by a piece of its code), else of
 * every line that a pattern describes, whatever the file.
 */
import { readFileSync, writeFileSync } from "node:fs";

const REASONS = "scripts/mutations/reasons.json";
const PAGE = "docs/mutations.md";
const given = process.argv.slice(2);
const reports = (given.length > 0 ? given : ["build/mutations.json"]).map((path) =>
  JSON.parse(readFileSync(path, "utf8"))
);
const reasons = JSON.parse(readFileSync(REASONS, "utf8"));

const SEEN = new Set(["Killed", "Timeout", "RuntimeError"]);
const UNSEEN = new Set(["Survived", "NoCoverage"]);
const score = (seen, unseen) =>
  seen + unseen === 0 ? "–" : `${((100 * seen) / (seen + unseen)).toFixed(1).replace(".", ",")} %`;

const files = reports
  .flatMap(({ files: own }) => Object.entries(own))
  .map(([path, { source, mutants }]) => ({
    path,
    lines: source.split("\n"),
    seen: mutants.filter(({ status }) => SEEN.has(status)).length,
    survivors: mutants.filter(({ status }) => UNSEEN.has(status)),
    unmeasured: mutants.filter(({ status }) => status === "Ignored").length,
  }))
  .filter(({ seen, survivors }) => seen + survivors.length > 0)
  .sort((left, right) => (left.path < right.path ? -1 : 1));

const inCode = (text) => {
  const line = text.replace(/\s+/g, " ").trim();
  const short = line.length > 90 ? `${line.slice(0, 89)}…` : line;
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``;
};

/** The code a mutant replaces, on one line. */
function original(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line - 1].slice(start.column - 1, end.column - 1);
  return `${lines[start.line - 1].slice(start.column - 1)} …`;
}

const missing = [];
const patterns = reasons.patterns.map(({ code, mutant, to, reason }) => ({
  code: new RegExp(code ?? ""),
  mutant: new RegExp(mutant ?? ""),
  to: new RegExp(to ?? ""),
  reason,
}));
const reasonOf = (path, code, { mutatorName, replacement = "", location }) => {
  const own = reasons.files[path.replace("src/domain/", "")] ?? {};
  const reason =
    Object.entries(own).find(([text]) => code.includes(text))?.[1] ??
    patterns.find(
      (each) => each.code.test(code) && each.mutant.test(mutatorName) && each.to.test(replacement)
    )?.reason;
  if (reason === undefined) {
    missing.push(`${path}:${location.start.line} ${mutatorName} | ${code} => ${replacement}`);
  }
  return reason ?? "";
};

const section = ({ path, lines, survivors }) => [
  `### ${path.replace("src/domain/", "")}`,
  "",
  ...survivors
    .toSorted((left, right) => left.location.start.line - right.location.start.line)
    .map((mutant) => {
      const { location, replacement, status } = mutant;
      const code = lines[location.start.line - 1].trim();
      const to = replacement === undefined || replacement === "" ? "∅" : replacement;
      const untested = status === "NoCoverage" ? " (hors des tests du domaine)" : "";
      return `- l. ${location.start.line} : ${inCode(original(lines, location))} → ${inCode(to)}${untested}. ${reasonOf(path, code, mutant)}`;
    }),
  "",
];

const seen = files.reduce((sum, file) => sum + file.seen, 0);
const unseen = files.reduce((sum, { survivors }) => sum + survivors.length, 0);
const unmeasured = files.reduce((sum, file) => sum + file.unmeasured, 0);
const leftOut =
  unmeasured === 0
    ? []
    : [
        `${unmeasured} autres, dans des constantes que chaque test charge, n’ont pas été mesurés ; comptés comme non remarqués, le score serait de ${score(seen, unseen + unmeasured)}.`,
        "",
      ];
const page = [
  "# Les tests, mis à l’épreuve",
  "",
  "`npm run mutations` abîme `src/domain` de toutes les petites façons possibles (une borne, un signe, une condition, un texte)",
  "et compte combien de ces dégâts un test du domaine remarque. Cette page est écrite par `npm run mutations:rapport`.",
  "",
  `**${score(seen, unseen)}** des ${(seen + unseen).toLocaleString("fr-FR")} mutants sont remarqués ; ${unseen} ne le sont pas, chacun avec sa raison ci-dessous.`,
  "",
  ...leftOut,
  "| fichier | mutants | remarqués | score |",
  "|---|--:|--:|--:|",
  ...files.map(
    (file) =>
      `| ${file.path.replace("src/domain/", "")} | ${file.seen + file.survivors.length} | ${file.seen} | ${score(file.seen, file.survivors.length)} |`
  ),
  "",
  "## Ce qui survit, et pourquoi",
  "",
  ...files.filter(({ survivors }) => survivors.length > 0).flatMap(section),
].join("\n");
writeFileSync(PAGE, `${page.trimEnd()}\n`);
console.log(
  `${score(seen, unseen)} (${seen} sur ${seen + unseen}) ; raisons manquantes : ${missing.length}`
);
for (const line of missing) console.log(`  ${line}`);
