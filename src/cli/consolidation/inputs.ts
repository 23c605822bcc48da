import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** A workbook to read, and what it is called: its path from the folder that all of them share. */
export interface Input {
  readonly path: string;
  readonly source: string;
}

/** Workbooks that are not read are named with the others, with what to do. */
const WORKBOOK = /\.(?:xls[xmb]?|ods)$/i;
/** What Excel and other programs leave beside a workbook that is open. */
const TEMPORARY = /^(?:~\$|\.~lock\.|\._)/;

const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !TEMPORARY.test(name);

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => true
  );

/**
 * Workbooks of a folder and of those inside it, in the order of their names; links to folders are not followed. A
 * folder that may not be read stands for what it holds, ended by a bar: reading it says so.
 */
async function within(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [`${folder}${sep}`];
  const sorted = [...entries].sort((left, right) => (left.name < right.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of sorted) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await within(path)));
    else if (isWorkbook(entry.name) && (entry.isFile() || (await isFile(path)))) found.push(path);
  }
  return found;
}

const isPattern = (word: string): boolean => /[*?]/.test(word);

/** One spelling of accents, whichever the disk has. */
const plainPath = (path: string): string => path.split(sep).join("/").normalize("NFC");

/**
 * `*` and `?` within a name, `**` over folders; what the shell of Windows leaves to programs. A folder of that name gives
 * what it holds, as when a shell hands it over.
 */
const patternOf = (word: string): RegExp => {
  const escaped = plainPath(word).replace(/[.+^${}()|[\]\\]/g, "\\$&");
  const body = escaped
    .replace(/\*\*\//g, "\u0000")
    .replace(/\*/g, "[^/]*")
    .replace(/\?/g, "[^/]")
    .replace(/\u0000/g, "(?:.*/)?");
  return new RegExp(`^${body}(?:/.*)?$`, "iu");
};

/** Whether something inside a folder could match. */
function couldHold(folder: string, word: string): boolean {
  const wanted = plainPath(word).split("/");
  const names = plainPath(resolve(folder)).split("/");
  const open = wanted.indexOf("**");
  return (
    (open >= 0 || names.length < wanted.length) &&
    names
      .slice(0, open < 0 ? undefined : open)
      .every((name, index) => patternOf(wanted[index] ?? "").test(name))
  );
}

async function matching(word: string): Promise<readonly string[]> {
  const whole = resolve(word);
  let base = dirname(whole);
  while (isPattern(base)) base = dirname(base);
  const pattern = patternOf(whole);
  if (!(await stat(base).catch(() => null))) return [];
  const all = await within(base);
  return all.filter(
    (path) => pattern.test(plainPath(path)) || (path.endsWith(sep) && couldHold(path, whole))
  );
}

function sharedFolder(paths: readonly string[]): string {
  const [first = "", ...others] = paths.map((path) => dirname(path).split(sep));
  const parts = Array.isArray(first) ? first : [first];
  const length = parts.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (length < 0 ? parts : parts.slice(0, length)).join(sep) || sep;
}

/**
 * Every workbook that files, folders and patterns give, each once. A file that does not exist is among them: what is
 * said of it is said like that of any other; a pattern or a folder without a workbook gives none.
 */
export async function inputsOf(words: readonly string[]): Promise<readonly Input[]> {
  const paths: string[] = [];
  for (const word of words) {
    const kind = await stat(word).catch(() => null);
    if (kind?.isDirectory() === true) paths.push(...(await within(resolve(word))));
    else if (kind === null && isPattern(word)) paths.push(...(await matching(word)));
    else paths.push(resolve(word));
  }
  const each = [...new Set(paths)];
  if (each.length < 2) return each.map((path) => ({ path, source: basename(path) }));
  const folder = sharedFolder(each);
  return each.map((path) => ({ path, source: relative(folder, path).split(sep).join("/") }));
}
