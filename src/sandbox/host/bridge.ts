import * as z from "zod/mini";
import type { WireHost } from "./wireHost";

/** What office.js looks for in its window before it starts (`window._richApiNativeBridge`). */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

const messageSchema = z.object({
  id: z.number(),
  type: z.number(),
  message: z.optional(z.object({ url: z.string(), body: z.unknown() })),
});

const REQUEST = 1;
const ANSWER = 2;
const EVENT = 3;
/** Category under which office.js dispatches the events of Excel's objects. */
const EVENT_CATEGORY = 65_536;

/** Seam for tests: the native bridge of Excel's client library, over the stand-in. Define it before loading the library. */
export function createBridge(host: WireHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, type, message } = messageSchema.parse(JSON.parse(text));
      if (type !== REQUEST || message?.url !== "ProcessQuery") return;
      const answered = (body: string): void =>
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: ANSWER, message: { statusCode: 200, headers: {}, body } })
        );
      void host.handle(JSON.stringify(message.body)).then(answered);
    },
  };
  host.onEvent(({ type, target, message }) => {
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId: target,
      message,
      id: 0,
      isRemoteOverride: false,
    };
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries: [entry] } }));
  });
  return bridge;
}
