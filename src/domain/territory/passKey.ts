/** A PASS number as twelve digits, however it is spaced; null for what is none. */
export function normalPass(pass: string | null): string | null {
  const digits = (pass ?? "").replace(/\D/g, "");
  return digits.length === 12 ? digits : null;
}
