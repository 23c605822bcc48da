import { readFileSync } from "node:fs";
import {
  HostWorkbook,
  WireHost,
  createBridge,
  type NativeBridge,
  type WireOptions,
} from "../../src/sandbox/host";
import type { PlainWorkbook } from "../../src/xlsx/plainWorkbook";

export { sheetOf, workbookOf } from "./plainSheets";

const LIBRARY = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");

/** The library looks for its bridge once, when it is loaded; each test then puts its own host behind it. */
const bridge: NativeBridge = { sendMessageToHost: () => undefined, onMessageFromHost: null };
let loaded = false;

function loadLibrary(): void {
  if (loaded) return;
  loaded = true;
  Object.assign(window, { _richApiNativeBridge: bridge });
  const script = document.createElement("script");
  script.textContent = readFileSync(LIBRARY, "utf8");
  document.head.append(script);
  script.remove();
}

/** Microsoft's own client library, unmodified, evaluated in the test's window over a new stand-in host. */
export function startExcel(
  plain?: PlainWorkbook,
  options: WireOptions = {}
): { readonly workbook: HostWorkbook; readonly host: WireHost } {
  loadLibrary();
  const workbook = new HostWorkbook(plain);
  const host = new WireHost(workbook, options);
  const own = createBridge(host);
  own.onMessageFromHost = (text) => bridge.onMessageFromHost?.(text);
  bridge.sendMessageToHost = (text) => own.sendMessageToHost(text);
  const isSetSupported = (name: string, version?: string): boolean =>
    host.isSetSupported(name, version);
  Object.assign(window, { Office: { context: { requirements: { isSetSupported } } } });
  return { workbook, host };
}

/** Lets what is under way end: events and the library's housekeeping come after the answers. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
