/** A way out of the pane for a file: the browser's downloads, which a managed computer may close. */

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How long a browser may take to begin with a file it was handed. */
const KEPT_MS = 60_000;

/** Hands a file (a text is written in UTF-8) to the browser's downloads; nobody can tell whether it let it through. */
export function downloadFile(content: ArrayBuffer | string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
