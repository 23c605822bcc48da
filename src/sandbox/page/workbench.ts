import { HostError } from "../../workbook/host";
import { readPlainWorkbook, writePlainWorkbook } from "../../xlsx/plain";
import { attachAgave, HostWorkbook, WireHost } from "../host";
import { listenToF6 } from "./regions";
import { systemTheme } from "./theme";

interface SandboxWindow extends Window {
  suiviInsertion?: {
    readonly attach: (pane: Window) => void;
    readonly model: HostWorkbook;
    readonly host: WireHost;
  };
}

/** The stand-in for Excel behind the page: one workbook, one host for the pane and for the ribbon's functions. */
export interface Workbench {
  readonly model: HostWorkbook;
  readonly host: WireHost;
}

/** Creates the stand-in and lets the framed pages find it before they load office.js. */
export function createWorkbench(page: SandboxWindow): Workbench {
  const model = new HostWorkbook();
  const host = new WireHost(model);
  // `?langue=en` shows the pane as an Excel in English does.
  const isEnglish = new URLSearchParams(page.location.search).get("langue") === "en";
  const locale = isEnglish ? "en-US" : "fr-FR";
  const attached = new Map<string, () => void>();
  listenToF6(page, page.document);
  page.suiviInsertion = {
    model,
    host,
    attach(pane) {
      const frame = pane.frameElement?.id ?? "";
      attached.get(frame)?.();
      attached.set(frame, attachAgave(pane, host, { locale }));
      systemTheme.applyTo(pane);
      listenToF6(pane, page.document);
    },
  };
  return { model, host };
}

/**
 * Opens an .xlsx file in place of the workbook; gives the names of what could not be kept.
 * @throws HostError when the bytes are no workbook that can be read.
 */
export async function openFile(model: HostWorkbook, bytes: Uint8Array): Promise<readonly string[]> {
  const { workbook, losses } = await readPlainWorkbook(bytes);
  model.replaceWith(workbook);
  return losses;
}

/** The bytes of an .xlsx file with the workbook as it stands, every formula computed. */
export async function fileOf(model: HostWorkbook): Promise<Uint8Array> {
  await model.settle();
  return writePlainWorkbook(model.toPlain());
}

/** The example served beside the page, or null when there is none. */
export async function fetchExample(): Promise<Uint8Array | null> {
  const answer = await fetch("exemple.xlsx").catch(() => null);
  if (!answer?.ok) return null;
  return new Uint8Array(await answer.arrayBuffer());
}

/** The code by which a failure is put in words. */
export const codeOf = (error: unknown): string =>
  error instanceof HostError ? error.code : "GeneralException";

/** Hands a file to the browser's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
