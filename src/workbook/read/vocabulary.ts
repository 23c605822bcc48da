import type {
  CountedAs,
  PenaltyUnit,
  Prerequisite,
  Smoothing,
  Trigger,
} from "../../domain/contract";
import type { PurchaseKind, StructureKind, SupervisionRow } from "../../domain/contract";
import type { Decision } from "../../domain/finding";
import { TERRITORIES, type Territory } from "../../domain/holidays";
import {
  PENALTY_OPTIONS,
  PENALTY_STATES,
  type PenaltyOption,
  type PenaltyState,
} from "../../domain/penalty";
import { decisionLabel, penaltyStateLabel, triggerLabel, unitLabel } from "../../messages/labels";
import { penaltyOptionLabel } from "../../messages/penaltyStates";
import { choice, type Reader } from "./values";

/** The choices of the input tables: published labels, and what people write instead. */

export const structureKind: Reader<StructureKind> = choice<StructureKind>(
  [
    ["ACI", "ACI"], ["EI", "EI"], ["AI", "AI"], ["ETTI", "ETTI"],
    ["Régie de quartier", "Régie de quartier"], ["Autre", "Autre"],
  ],
  [
    ["Atelier et chantier d'insertion", "ACI"], ["Chantier d'insertion", "ACI"],
    ["Entreprise d'insertion", "EI"], ["Association intermédiaire", "AI"],
    ["Régie de territoire", "Régie de quartier"],
  ]
); // prettier-ignore

export const purchaseKind: Reader<PurchaseKind> = choice<PurchaseKind>([
  ["Achat d'insertion", "Achat d'insertion"],
  ["Marché réservé", "Marché réservé"],
  ["Clause d'exécution", "Clause d'exécution"],
]);

export const territory: Reader<Territory> = choice<Territory>(
  TERRITORIES.map((name) => [name, name] as const),
  [
    ["France métropolitaine", "Métropole"], ["France", "Métropole"], ["Hexagone", "Métropole"],
    ["Alsace", "Alsace-Moselle"], ["Moselle", "Alsace-Moselle"], ["Bas-Rhin", "Alsace-Moselle"],
    ["Haut-Rhin", "Alsace-Moselle"], ["Réunion", "La Réunion"], ["Guyane française", "Guyane"],
    ["Saint Barthélemy", "Saint-Barthélemy"], ["Saint Martin", "Saint-Martin"],
    ["Saint Pierre et Miquelon", "Saint-Pierre-et-Miquelon"],
    ["Wallis et Futuna", "Wallis-et-Futuna"], ["Nouvelle Calédonie", "Nouvelle-Calédonie"],
    ["Polynésie", "Polynésie française"],
  ]
); // prettier-ignore

export const commitment = choice<"hours" | "pathways">(
  [
    ["Heures", "hours"],
    ["Parcours", "pathways"],
  ],
  [["Heure", "hours"]]
);

export const smoothing: Reader<Smoothing> = choice<Smoothing>(
  [["Mois", "month"], ["Trimestre", "quarter"], ["Année", "year"], ["Marché", "contract"]],
  [
    ["Mensuel", "month"], ["Trimestriel", "quarter"], ["Annuel", "year"], ["Contrat", "contract"],
    ["Durée du marché", "contract"],
  ]
); // prettier-ignore

export const calendar = choice<"civil" | "contract">(
  [
    ["Civile", "civil"],
    ["Contractuelle", "contract"],
  ],
  [
    ["Civil", "civil"],
    ["Civils", "civil"],
    ["Contractuel", "contract"],
    ["Contractuels", "contract"],
  ]
);

export const countedAs: Reader<CountedAs> = choice<CountedAs>(
  [
    ["Production", "production"], ["Accompagnement", "guidance"], ["Formation", "training"],
    ["Non comptée", "none"],
  ],
  [
    ["Non comptées", "none"], ["Non compté", "none"], ["Non", "none"], ["Aucune", "none"],
    ["ASP", "guidance"],
  ]
); // prettier-ignore

const TRIGGERS: readonly Trigger[] = [
  "hours-not-done", "split-not-respected", "late-statement", "late-document",
  "supervision-ratio", "supervisor-absent", "insufficient-guidance", "committee-absence",
]; // prettier-ignore

export const trigger: Reader<Trigger> = choice(
  TRIGGERS.map((value) => [triggerLabel(value), value] as const)
);

const UNITS: readonly PenaltyUnit[] = [
  "hour", "calendar-day", "working-day", "occurrence", "participant",
]; // prettier-ignore

export const unit: Reader<PenaltyUnit> = choice(
  UNITS.map((value) => [unitLabel(value), value] as const),
  [
    ["heures", "hour"], ["h", "hour"], ["jours calendaires", "calendar-day"],
    ["jour", "calendar-day"], ["jours", "calendar-day"], ["jours ouvrés", "working-day"],
    ["occurrences", "occurrence"], ["fois", "occurrence"], ["participants", "participant"],
    ["salarié", "participant"],
  ]
); // prettier-ignore

export const prerequisite: Reader<Prerequisite> = choice<Prerequisite>(
  [["Aucun", "none"], ["Mise en demeure", "formal-notice"], ["Contradictoire", "observations"]],
  [
    ["Aucune", "none"], ["Sans", "none"], ["Procédure contradictoire", "observations"],
    ["Observations", "observations"],
  ]
); // prettier-ignore

export const supervisionRole: Reader<SupervisionRow["role"]> = choice<SupervisionRow["role"]>(
  [["Encadrant technique", "technical"], ["CIP", "counsellor"]],
  [
    ["Encadrante technique", "technical"], ["Encadrant", "technical"],
    ["Encadrante", "technical"], ["ETI", "technical"], ["ET", "technical"],
    ["Encadrant technique d'insertion", "technical"], ["Chef d'équipe", "technical"],
    ["Conseiller en insertion professionnelle", "counsellor"],
    ["Conseillère en insertion professionnelle", "counsellor"],
    ["Accompagnateur socio-professionnel", "counsellor"],
    ["Accompagnatrice socio-professionnelle", "counsellor"], ["ASP", "counsellor"],
  ]
); // prettier-ignore

const DECISIONS: readonly Decision["decision"][] = ["accepted", "refused", "to-discuss"];

export const decision: Reader<Decision["decision"]> = choice(
  DECISIONS.map((value) => [decisionLabel(value), value] as const),
  [
    ["Accepté", "accepted"],
    ["Refusé", "refused"],
  ]
);

export const penaltyState: Reader<PenaltyState> = choice(
  PENALTY_STATES.map((value) => [penaltyStateLabel(value), value] as const),
  [
    ["Retenue", "applied"],
    ["Exonérée", "waived"],
    ["Contradictoire", "observations"],
  ]
);

export const penaltyOption: Reader<PenaltyOption> = choice(
  PENALTY_OPTIONS.map((value) => [penaltyOptionLabel(value), value] as const),
  [
    ["Rattrapage d'heures", "make-up"],
    ["Rattrapage des heures", "make-up"],
    ["Réfaction du prix", "price-cut"],
    ["Pénalités", "penalty"],
  ]
);
