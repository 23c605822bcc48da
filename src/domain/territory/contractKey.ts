import { fold } from "../folding";

/**
 * Reference (else object), buyer and titulaire as one folded text: two files of one key are one contract. One without any of
 * the three is known by its file.
 */
export function contractKey(
  reference: string | null,
  buyer: string | null,
  contractor: string | null,
  source: string
): string {
  const key = [reference, buyer, contractor].map((part) => fold(part ?? "")).join("|");
  return /[^|]/.test(key) ? key : `|||${source}`;
}
