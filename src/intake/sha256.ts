import { HostError } from "../workbook/host";

/**
 * The SHA-256 of a file's bytes, in lower-case hexadecimal: what identifies it as evidence.
 * @throws HostError `NoCryptography` where the page is served neither over https nor from this machine
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const { subtle } = (globalThis.crypto as { readonly subtle?: SubtleCrypto } | undefined) ?? {};
  if (!subtle) throw new HostError("NoCryptography");
  const digest = await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
