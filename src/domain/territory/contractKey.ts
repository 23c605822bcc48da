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

interface Named {
  readonly key: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly buyer: string | null;
  readonly contractor: string | null;
}

/** What each contract is called, by key; buyers may number theirs alike: then their names say which is meant. */
export function distinctNames(contracts: readonly Named[]): ReadonlyMap<string, string> {
  const alike = new Map<string, Named[]>();
  for (const contract of contracts) {
    const name = fold(contractName(contract));
    const own = alike.get(name);
    if (own) own.push(contract);
    else alike.set(name, [contract]);
  }
  return new Map(
    [...alike.values()].flatMap((own) => {
      const buyers = new Set(own.map(({ buyer }) => fold(buyer ?? "")));
      return own.map((contract) => {
        const { key, buyer, contractor } = contract;
        const who = [buyer, buyers.size === own.length ? null : contractor].filter(Boolean);
        const name = contractName(contract);
        return [key, own.length < 2 || who.length === 0 ? name : `${name} (${who.join(", ")})`];
      });
    })
  );
}

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
