import { saltOf } from "../domain/pseudonym";

/** What a salt is made of: sixteen bytes nobody can guess, from the machine's own generator. */
export const newSalt = (): string => saltOf(crypto.getRandomValues(new Uint8Array(16)));
