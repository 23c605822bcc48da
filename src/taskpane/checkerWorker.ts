import { readContractFile, unreadableFile } from "../app/digestWorkbook";
import { openWorkbook } from "../intake/openWorkbook";
import { isCheckRequest, type CheckReply } from "./territoire/checkProtocol";

/** The worker in which whole workbooks are read and checked, away from the pane: one message a file, one reply. */

interface WorkerScope {
  postMessage(message: CheckReply): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("message", ({ data }) => {
  if (!isCheckRequest(data)) return;
  const { id, source, sha256, asOf, bytes } = data;
  const identity = { source, sha256, size: bytes.byteLength };
  readContractFile(identity, new Uint8Array(bytes), { asOf, open: openWorkbook, isAlone: true })
    .then((file) => scope.postMessage({ id, file }))
    .catch((error: unknown) => scope.postMessage({ id, file: unreadableFile(identity, error) }));
});
