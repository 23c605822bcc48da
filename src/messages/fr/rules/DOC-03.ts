import { count, dayText, quoted } from "../../format";
import { documentName } from "../documents";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Facts = FindingOf<"DOC-03">["facts"];

const isFcs2009 = (ccag: string): boolean => /fcs.*2009/i.test(ccag);

/** What the silence is worth: known for the CCAG FCS of 2009, to be read in the contract's own for any other. */
function silence({ ccag }: Facts): string {
  if (isFcs2009(ccag)) {
    return "l’admission est réputée acquise (CCAG FCS 2009, articles 23.2 et 25.1)";
  }
  return /^aucun$/i.test(ccag.trim())
    ? "les effets du silence (admission tacite) sont à vérifier dans le marché"
    : `les effets du silence (admission tacite) sont à vérifier dans le CCAG du marché (${ccag})`;
}

function message(facts: Facts): string {
  const start = `${documentName(facts)}, reçu le ${dayText(facts.receivedOn)} : le délai de vérification`;
  const end = dayText(facts.endsOn);
  if (facts.days < 0) {
    return `${start} est terminé depuis le ${end} (${count(-facts.days, "jour", "jours")}) ; sans décision notifiée, ${silence(facts)}.`;
  }
  const left = facts.days === 0 ? "aujourd’hui" : `dans ${count(facts.days, "jour", "jours")}`;
  return `${start} finit ${left}, le ${end}. Passé ce jour, sans décision notifiée, ${silence(facts)}.`;
}

export const texts: RuleTexts<"DOC-03"> = {
  code: "DOC-03",
  title: "Délai de vérification du relevé",
  sentence: ({ facts }) => ({
    message: message(facts),
    expected: `une décision notifiée le ${dayText(facts.endsOn)} au plus tard`,
    found:
      facts.days < 0
        ? `délai terminé le ${dayText(facts.endsOn)}`
        : `délai en cours jusqu’au ${dayText(facts.endsOn)}`,
    fix: `notifier au titulaire la décision sur ${quoted(facts.document)} par un moyen qui donne date certaine, ou corriger sa date de réception.`,
  }),
  help: {
    what: "L’horloge de vérification d’un relevé reçu : elle part le lendemain de la réception, en jours calendaires, et se reporte au jour ouvrable suivant quand le dernier jour est fermé. L’information paraît cinq jours avant la fin et reste trente jours après elle.",
    why: "Dans le CCAG FCS 2009, l’acheteur a quinze jours pour vérifier et notifier sa décision ; passé ce délai, « la décision d’admission des fournitures ou des services est réputée acquise » (articles 23.2 et 25.1). Pour un marché qui se réfère à un CCAG de 2021, la règle équivalente est à vérifier dans ce CCAG.",
    parameter:
      "Paramètres « Délai de vérification » (15 jours par défaut ; 0 : rien n’est dit), « Report au jour ouvrable », « Territoire » et « CCAG » ; table tDocuments, colonne « Reçu le » des relevés. Le classeur ne sait pas quand la décision est notifiée.",
    example:
      "Relevé reçu le 31 juillet 2026 : quinze jours mènent au samedi 15 août, reporté au lundi 17. Il est signalé du 12 août au 16 septembre.",
    howToCorrect:
      "Notifier la décision (admission, réfaction, rejet) avant la fin du délai, par un moyen qui donne date certaine. Un relevé refusé est rendu avec ses anomalies bloquantes.",
    whenNormal:
      "Quand la décision a été notifiée : l’information s’efface d’elle-même trente jours après la fin du délai.",
  },
};
