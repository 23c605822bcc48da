import { readSubmission } from "./index";
import { isParseRequest, refusalOf, type ParseReply } from "./protocol";

/** The worker in which submitted files are read, away from the pane: one message a file, one reply. */

interface WorkerScope {
  postMessage(message: ParseReply): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** A refusal weighs nothing: it always goes through, even when the result did not. */
const refuse = (id: number, error: unknown): void => scope.postMessage(refusalOf(id, error));

scope.addEventListener("message", ({ data }) => {
  if (!isParseRequest(data)) return;
  const { id, name, bytes } = data;
  readSubmission(name, new Uint8Array(bytes))
    .then((file) => scope.postMessage({ id, ok: true, file }))
    .catch((error: unknown) => refuse(id, error));
});
