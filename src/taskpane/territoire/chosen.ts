import type { ChosenWorkbook } from "./services";

/** In a folder only workbooks are taken; those that are not read are named with the others, with what to do. */
const WORKBOOK = /\.(?:xls[xmb]?|ods)$/i;
/** What Excel and other programs leave beside a workbook that is open. */
const TEMPORARY = /^(?:~\$|\.~lock\.|\._)/;

export const ACCEPTED = ".xlsx,.xlsm,.xlsb,.xls,.ods";

const isWorkbook = (name: string): boolean => WORKBOOK.test(name) && !TEMPORARY.test(name);

/** Files chosen one by one: each is taken, whatever it is. */
export const chosenFiles = (files: readonly File[]): readonly ChosenWorkbook[] =>
  files.map((file) => ({ source: file.name, file }));

/** The workbooks of a folder and of those inside it, called by their path from it. */
export const chosenFolder = (files: readonly File[]): readonly ChosenWorkbook[] =>
  files
    .filter(({ name }) => isWorkbook(name))
    .map((file) => ({
      source: file.webkitRelativePath.split("/").slice(1).join("/") || file.name,
      file,
    }))
    .sort((left, right) => (left.source < right.source ? -1 : 1));

/** Whether this browser lets a person choose a folder. */
export const canChooseFolder = (): boolean => "webkitdirectory" in HTMLInputElement.prototype;

/** What may not be read is named with the others: reading it says so. */
const CLOSED: ChosenWorkbook["file"] = {
  size: 0,
  arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")),
};

const fileOf = (entry: FileSystemFileEntry): Promise<ChosenWorkbook["file"]> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(CLOSED)));

/** A folder's entries come by the hundred, until there is none. @throws DOMException when it may not be read */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function within(
  folder: FileSystemDirectoryEntry,
  prefix: string
): Promise<readonly ChosenWorkbook[]> {
  const all = await entriesOf(folder).catch(() => null);
  if (all === null) return [{ source: prefix.slice(0, -1) || folder.name, file: CLOSED }];
  const entries = [...all].sort((left, right) => (left.name < right.name ? -1 : 1));
  const found: ChosenWorkbook[] = [];
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory)
      found.push(...(await within(entry as FileSystemDirectoryEntry, `${path}/`)));
    else if (isWorkbook(entry.name))
      found.push({ source: path, file: await fileOf(entry as FileSystemFileEntry) });
  }
  return found;
}

/** What was dropped: files as they are, folders as the workbooks they hold. */
export async function droppedWorkbooks(transfer: DataTransfer): Promise<readonly ChosenWorkbook[]> {
  // The list is emptied as soon as the event is over: everything is taken out of it at once.
  const items = [...transfer.items].map((item) => ({
    entry: typeof item.webkitGetAsEntry === "function" ? item.webkitGetAsEntry() : null,
    file: item.getAsFile(),
  }));
  const found: ChosenWorkbook[] = [];
  for (const { entry, file } of items) {
    if (entry?.isDirectory === true)
      found.push(...(await within(entry as FileSystemDirectoryEntry, "")));
    else if (file) found.push({ source: file.name, file });
  }
  return found;
}
