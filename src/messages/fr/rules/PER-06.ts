import { quoted, who, whoFirst } from "../../format";
import type { FindingOf, RuleTexts } from "../../ruleTexts";

type Likeness = FindingOf<"PER-06">["facts"]["likeness"];

const LIKENESS: Readonly<Record<Likeness, string>> = {
  same: "portent le même nom",
  spelling: "portent des noms qui ne diffèrent que par l’écriture (casse, accents, trait d’union)",
  order: "portent les mêmes noms dans un autre ordre",
  letter: "portent des noms qui ne diffèrent que d’une lettre",
};

export const texts: RuleTexts<"PER-06"> = {
  code: "PER-06",
  title: "Deux participants qui pourraient être la même personne",
  sentence: ({ facts, place }) => {
    const { otherPlace } = facts;
    const other = `${who(facts.other)} (${quoted(otherPlace.sheet)}${otherPlace.cell === null ? "" : `, ${otherPlace.cell}`})`;
    return {
      message: `${whoFirst(facts.who)} (${quoted(place.sheet)}${place.cell === null ? "" : `, ${place.cell}`}) et ${other} ${LIKENESS[facts.likeness]}. Leurs heures restent séparées.`,
      expected: "un seul identifiant et une seule écriture par personne",
      found: `${who(facts.who)} et ${who(facts.other)}`,
      fix: "vérifier s’il s’agit de la même personne : si oui, n’en garder qu’un identifiant et une écriture dans les relevés et dans la table tParticipants ; si non, renseigner leurs dates de naissance.",
    };
  },
  help: {
    what: "Deux personnes de la table tParticipants, ou d’un relevé quand il nomme quelqu’un que la table ne connaît pas, ont des noms qui se ressemblent : mêmes lettres aux accents, à la casse ou au trait d’union près, mêmes mots dans un autre ordre, ou une seule lettre de différence. Des dates de naissance différentes suffisent à les distinguer. Le contrôle ne fusionne jamais deux personnes.",
    why: "Une personne connue sous deux écritures échappe au contrôle de sa durée de travail et de ses dates, et compte deux fois dans les effectifs.",
    parameter:
      "Table tParticipants, colonnes « Nom », « Prénom » et « Date de naissance ». Sans cette table, seuls les noms des relevés sont comparés entre eux.",
    example:
      "Le relevé de février écrit « EXEMPLE-ALPHA Camille », celui de mars « Camille EXEMPLE ALFA » : une lettre et l’ordre diffèrent, il s’agit peut-être d’une seule personne.",
    howToCorrect:
      "Faire ajouter l’identifiant dans les relevés, corriger l’écriture, ou compléter la date de naissance dans la table.",
    whenNormal:
      "Deux frères, deux homonymes : renseigner leurs dates de naissance lève l’information. Elle ne bloque rien.",
  },
};
