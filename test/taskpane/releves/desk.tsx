import { readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readSubmission } from "../../../src/intake";
import { refusalOf, type ParseRequest } from "../../../src/intake/protocol";
import { App } from "../../../src/taskpane/App";
import { wireServices } from "../../../src/taskpane/wiring";
import { newXlsx, openXlsx, type XlsxHost } from "../../../src/xlsx/xlsxHost";
import { smallExample } from "../../host/smallExample";

/** Reads what it is sent with the product's own reader, in this very thread. */
export class ReaderInThread extends EventTarget {
  postMessage({ id, name, bytes }: ParseRequest): void {
    const reply = (data: unknown): void => {
      this.dispatchEvent(new MessageEvent("message", { data }));
    };
    readSubmission(name, new Uint8Array(bytes)).then(
      (file) => reply({ id, ok: true, file }),
      (error: unknown) => reply(refusalOf(id, error))
    );
  }
  terminate(): void {
    this.postMessage = () => undefined;
  }
}

export const releve = (path: string): File => {
  const bytes = readFileSync(join(__dirname, "../../corpus/releves", path));
  const file = new File([bytes], path.split("/").at(-1) ?? path);
  // jsdom's files cannot be read back.
  return Object.assign(file, {
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  });
};

/** A buyer's workbook with its input sheets, in memory. */
export async function emptyWorkbook(): Promise<XlsxHost> {
  const host = await newXlsx();
  await host.applyPlan(smallExample(await host.readGrids()));
  return openXlsx(await host.save());
}

/** The pane over a real workbook, its real services and a reader in this thread. */
export function openDesk(host: XlsxHost) {
  const changes = new Set<() => void>();
  const services = wireServices({
    host,
    goTo: () => Promise.resolve(),
    watchChanges: (listener) => {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    now: () => new Date(2026, 5, 20),
    spawnReader: () => new ReaderInThread() as unknown as Worker,
    spawnChecker: () => {
      throw new Error("no whole workbook is read here");
    },
    environment: { isDark: false, locale: "fr", version: "0.1.0", inExcel: true, userName: null },
  });
  const view = render(<App services={services} />);
  return { user: userEvent.setup(), change: () => changes.forEach((tell) => tell()), ...view };
}
