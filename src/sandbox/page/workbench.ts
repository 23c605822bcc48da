import { HostError } from "../../workbook/host";
import { readPlainWorkbook, writePlainWorkbook } from "../../xlsx/plain";
import { attachAgave, HostWorkbook, WireHost, type AskedWindow } from "../host";
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
  readonly windows: Windows;
}

/** A window of the add-in over the workbook. */
export interface OpenedWindow extends AskedWindow {
  /** Closed by the person: the add-in is told. */
  readonly onClosed: () => void;
}

/** The window shown by the page, or none: a store for React. */
export class Windows {
  #shown: OpenedWindow | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): OpenedWindow | null => this.#shown;

  #show(next: OpenedWindow | null): void {
    this.#shown = next;
    for (const listener of this.#listeners) listener();
  }

  readonly open = (asked: AskedWindow, onClosed: () => void): (() => void) => {
    const opened = { ...asked, onClosed };
    this.#show(opened);
    return () => {
      if (this.#shown === opened) this.#show(null);
    };
  };

  /** What the person does with the window's own button. */
  readonly close = (): void => {
    const opened = this.#shown;
    this.#show(null);
    opened?.onClosed();
  };
}

/** Creates the stand-in and lets the framed pages find it before they load office.js. */
export function createWorkbench(page: SandboxWindow): Workbench {
  const model = new HostWorkbook();
  const host = new WireHost(model);
  // `?langue=en` shows the pane as an Excel in English does.
  const isEnglish = new URLSearchParams(page.location.search).get("langue") === "en";
  const locale = isEnglish ? "en-US" : "fr-FR";
  const attached = new Map<string, () => void>();
  const windows = new Windows();
  listenToF6(page, page.document);
  page.suiviInsertion = {
    model,
    host,
    attach(pane) {
      const frame = pane.frameElement?.id ?? "";
      attached.get(frame)?.();
      attached.set(frame, attachAgave(pane, host, { locale, openWindow: windows.open }));
      systemTheme.applyTo(pane);
      listenToF6(pane, page.document);
    },
  };
  return { model, host, windows };
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
