import type { Finding } from "../finding";
import { found, subjectOf, withoutParameter } from "../outcome";
import { isSiret } from "../siret";
import type { Rule } from "./rule";

/** A SIRET that fails both Luhn and the La Poste rule: the contract's, and those of its lots. */
export const rule: Rule = {
  code: "FOR-01",
  check: ({ registers: { contract, lots } }) => {
    if (contract.siret === null && lots.every(({ siret }) => siret === null)) {
      return withoutParameter("FOR-01", "SIRET");
    }
    const findings: Finding[] = [];
    if (contract.siret !== null && !isSiret(contract.siret)) {
      findings.push({
        rule: "FOR-01",
        severity: "blocking",
        place: contract.cells["SIRET"] ?? contract.place,
        month: null,
        header: "SIRET",
        subject: "SIRET",
        facts: { text: contract.siret, of: "contract", lot: null },
      });
    }
    for (const { code, siret, place } of lots) {
      if (siret === null || isSiret(siret)) continue;
      findings.push({
        rule: "FOR-01",
        severity: "blocking",
        place,
        month: null,
        header: "SIRET",
        subject: subjectOf("SIRET", code),
        facts: { text: siret, of: "lot", lot: code },
      });
    }
    return found(findings);
  },
};
