import type { Participant } from "./contract";
import { fold } from "./folding";

/**
 * Whether a contract is a CDD d'insertion: «CDDI», «CDD-I», «CDD d’insertion»… The premières heures en chantier (PHC)
 * and Convergence (CVG) variants have rules of their own.
 */
export function isCddi({ contractKind }: Pick<Participant, "contractKind">): boolean {
  const kind = fold(contractKind ?? "").replace(/[^a-z0-9]/g, "");
  return /^(cddi|cdddinsertion|contratadureedetermineedinsertion)/.test(kind) && !/phc|cvg/.test(kind); // prettier-ignore
}
