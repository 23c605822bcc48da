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

/** What a contract is called wherever it is shown: what its key begins with, or the whole key when that is nothing. */
export const contractName = ({
  reference,
  title,
  key,
}: {
  readonly reference: string | null;
  readonly title: string | null;
  readonly key: string;
}): string => reference ?? title ?? key;

/** The contract that bears a name, whoever wrote it down: its key is that of the contract that was named. */
export const contractCalled = (
  name: string,
  buyer: string | null,
  contractor: string | null,
  source: string
): { readonly reference: string | null; readonly key: string } =>
  name.startsWith("|")
    ? { reference: null, key: name }
    : { reference: name, key: contractKey(name, buyer, contractor, source) };
