import type { WireHost } from "./wireHost";

export interface AgaveOptions {
  /** What the add-in sees as the document's address. */
  readonly documentUrl?: string;
  /** Interface and data language. */
  readonly locale?: string;
  /** Whether a calculation is awaited is the host's; this only delays answers, to show progress. */
  readonly latency?: number;
  /** Opens a window of the add-in over the workbook; gives the way to close it. Without it there are no windows. */
  readonly openWindow?: (asked: AskedWindow, onClosed: () => void) => () => void;
}

/** A window the add-in asks for, as `displayDialogAsync` does. */
export interface AskedWindow {
  readonly url: string;
  /** Percents of the screen. */
  readonly width: number;
  readonly height: number;
}

type Callback = (answer: unknown) => void;
type EventCallback = (payload: unknown) => void;

/** What Excel for Mac gives to the page before office.js loads. */
interface AgaveWindow {
  webkit?: unknown;
  JSON: JSON;
  /** Windows are the host's: without it office.js opens the browser's own. */
  _enableFullDialogAPI?: boolean;
  _osfHostAPI?: (handler: unknown, call: unknown, callback: Callback) => void;
  _osfHostRegisterEvent?: (
    handler: unknown,
    call: unknown,
    onEvent: EventCallback,
    callback: Callback
  ) => unknown;
  _osfHostUnregisterCallback?: (id: unknown) => void;
}

const METHOD = { execute: 1, getContext: 5 } as const;
const BATCH = 93;
const RICH_API_EVENT = 33;
/** What opens a window: office.js registers for what it will say. */
const WINDOW_EVENT = 10;
const WINDOW_CLOSED = 12_006;
const WINDOW_REFUSED = -2_147_467_259;
/** Category under which office.js dispatches the events of Excel's objects. */
const EVENT_CATEGORY = 65_536;

/** Excel's answer to «GetContext», in its order: settings, identity, versions, languages, requirement sets… */
function contextAnswer(host: WireHost, options: AgaveOptions): unknown[] {
  const locale = options.locale ?? "fr-FR";
  const sets = JSON.stringify({ ExcelApi: host.apiVersion });
  const address = options.documentUrl ?? "file:///Classeur.xlsx";
  return [
    [[], []], "solution", 1, 16, 100, 0, "", 65535, locale, locale, 0, address, 1, 0, "", "",
    "correlation", "instance", false, true, sets, "", "16.100", 0,
  ]; // prettier-ignore
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** The batch's text inside the call's arguments: `params.apiArgs[0][4]`. */
function batchText(params: Readonly<Record<string, unknown>>): string | null {
  const apiArgs = params.apiArgs;
  const first: unknown = Array.isArray(apiArgs) ? (apiArgs as unknown[])[0] : null;
  const text: unknown = Array.isArray(first) ? (first as unknown[])[4] : null;
  return typeof text === "string" ? text : null;
}

/**
 * Seam for a browser: makes the pane's window look like Excel for Mac. Call it before office.js loads, in a page opened
 * with `?_host_Info=Excel$Mac$16.00$fr-FR$$$$0`. Every answer is rebuilt in the pane's realm. Returns the way to detach.
 */
export function attachAgave(
  paneWindow: Window,
  host: WireHost,
  options: AgaveOptions = {}
): () => void {
  const pane = paneWindow as unknown as AgaveWindow;
  // The library tests arrays with its own realm's constructors.
  const inPane = (value: unknown): unknown => pane.JSON.parse(JSON.stringify(value)) as unknown;
  const listeners = new Map<string, EventCallback>();
  let nextListener = 1;

  const execute = (params: Readonly<Record<string, unknown>>, callback: Callback): void => {
    const text = params.id === BATCH ? batchText(params) : null;
    if (text === null) {
      callback(inPane([0]));
      return;
    }
    const answer = (results: string): void => callback(inPane([[0, [200, [], results]]]));
    void host.handle(text).then((results) => {
      if (options.latency) setTimeout(() => answer(results), options.latency);
      else answer(results);
    });
  };

  pane.webkit = { messageHandlers: { Agave: { postMessage: () => undefined } } };
  pane._osfHostAPI = (_handler, call, callback) => {
    const { methodId, params } = record(call);
    if (methodId === METHOD.getContext) callback(inPane(contextAnswer(host, options)));
    else if (methodId === METHOD.execute) execute(record(params), callback);
    else callback(inPane([0]));
  };
  const { openWindow } = options;
  /** The window that is open, by the registration office.js asked it with: one at a time, as in Excel. */
  let shown: { readonly id: string; readonly close: () => void } | null = null;
  const openAsked = (id: string, call: unknown, onEvent: EventCallback): number => {
    const asked = windowOf(call);
    if (!openWindow || !asked || shown) return WINDOW_REFUSED;
    const close = openWindow(asked, () => {
      shown = null;
      onEvent(inPane([[WINDOW_CLOSED], WINDOW_EVENT]));
    });
    shown = { id, close };
    return 0;
  };
  if (openWindow) pane._enableFullDialogAPI = true;
  pane._osfHostRegisterEvent = (_handler, call, onEvent, callback) => {
    const id = `callback-${nextListener}`;
    nextListener += 1;
    const event = eventIdOf(call);
    if (event === RICH_API_EVENT) listeners.set(id, onEvent);
    callback(inPane([event === WINDOW_EVENT ? openAsked(id, call, onEvent) : 0]));
    return inPane({ eventCallbackId: id });
  };
  pane._osfHostUnregisterCallback = (id) => {
    listeners.delete(String(id));
    if (shown?.id !== String(id)) return;
    shown.close();
    shown = null;
  };
  const stop = host.onEvent(({ type, target, message }) => {
    const payload = inPane([[[EVENT_CATEGORY, type, target, message, 0, false]], RICH_API_EVENT]);
    for (const listener of listeners.values()) listener(payload);
  });
  return () => {
    stop();
    listeners.clear();
    shown?.close();
  };
}

/** The event a registration is for, wherever the build puts it in its arguments. */
function eventIdOf(call: unknown): unknown {
  const outer = record(call);
  const params = record(outer.params);
  return params.id ?? outer.id ?? params.eventId;
}

/** The window a registration asks for: a text of its own inside the call. */
function windowOf(call: unknown): AskedWindow | null {
  const { targetId } = record(record(call).params);
  if (typeof targetId !== "string") return null;
  const { url, width, height } = record(JSON.parse(targetId));
  return typeof url === "string" ? { url, width: Number(width), height: Number(height) } : null;
}
