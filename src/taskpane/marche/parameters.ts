import type { Contract, CountedAs } from "../../domain/contract";
import type { PaneTexts } from "../../messages/fr/pane";
import { dayText, decimalText, euros, hours, percent, quantity, wholeNumber, type Locale } from "../../messages/format"; // prettier-ignore

/** One parameter of the Marché sheet: its French key, and its value in words, or null when there is none. */
export interface Parameter {
  readonly key: string;
  readonly value: string | null;
  /** The sheet says nothing: the format's default applies. */
  readonly isDefault: boolean;
}

export interface ParameterGroup {
  readonly title: string;
  readonly parameters: readonly Parameter[];
}

/** Parameters that the format gives a value when the sheet says nothing. */
const WITH_DEFAULT: ReadonlySet<string> = new Set([
  "Type de structure",
  "Type de marché",
  "Territoire",
  "Reconductions",
  "CCAG",
  "Tolérance sur le volume mensuel",
  "Part accompagnement et formation minimale",
  "Part accompagnement et formation maximale",
  "Lissage",
  "Année de référence",
  "Trimestres",
  "PMSMP comptée comme",
  "Absences payées comptées comme",
  "Jour limite de remise du relevé",
  "Report au jour ouvrable",
  "Délai de vérification",
  "Absence d'encadrement non remplacée tolérée",
  "PASS IAE exigé",
]);

/** A value of the contract turned into words; null stays null. */
const words = <Value>(value: Value | null, say: (value: Value) => string): string | null =>
  value === null ? null : say(value);

/** The contract as understood, in the order of the Marché sheet, grouped as a reader looks for it. */
export function parameterGroups(
  contract: Contract,
  t: PaneTexts,
  locale: Locale
): readonly ParameterGroup[] {
  const { contract: say } = t;
  const yesNo = (value: boolean): string => (value ? say.yes : say.no);
  const counted = (value: CountedAs): string => say.countedAs[value];
  const parameter = (key: string, value: string | null): Parameter => ({
    key,
    value,
    isDefault: WITH_DEFAULT.has(key) && contract.cells[key] === undefined,
  });
  const share = (key: string, value: number | null): Parameter =>
    parameter(
      key,
      words(value, (it) => percent(it, locale))
    );
  return [
    {
      title: say.identity,
      parameters: [
        parameter("Référence", contract.reference),
        parameter("Objet", contract.title),
        parameter("Acheteur", contract.buyer),
        parameter("Titulaire", contract.contractor),
        parameter("SIRET", contract.siret),
        parameter("Facilitateur", contract.facilitator),
        parameter("Type de structure", contract.structureKind),
        parameter("Type de marché", contract.purchaseKind),
        parameter("Territoire", contract.territory),
      ],
    },
    {
      title: say.volume,
      parameters: [
        parameter(
          "Date de début",
          words(contract.startsOn, (day) => dayText(day, locale))
        ),
        parameter("Durée", words(contract.durationMonths, say.months)),
        parameter("Reconductions", wholeNumber(contract.renewals, locale)),
        parameter("CCAG", contract.ccag),
        parameter(
          "Montant HT",
          words(contract.amount, (amount) => euros(amount, locale))
        ),
        parameter(
          "Volume prévu",
          contract.commitment === "hours"
            ? words(contract.plannedHours, (seconds) => hours(seconds, locale))
            : words(contract.plannedPathways, say.pathways)
        ),
        ...(contract.commitment === "pathways"
          ? [parameter("Durée d'un parcours", words(contract.pathwayMonths, say.months))]
          : []),
        share("Tolérance sur le volume mensuel", contract.volumeTolerance),
      ],
    },
    {
      title: say.split,
      parameters: [
        share("Part accompagnement et formation minimale", contract.minShare),
        share("Part accompagnement et formation maximale", contract.maxShare),
        share("Part accompagnement minimale", contract.minGuidanceShare),
        share("Part formation minimale", contract.minTrainingShare),
        parameter("Lissage", say.smoothing[contract.smoothing]),
        parameter("Année de référence", say.yearKinds[contract.referenceYear]),
        parameter("Trimestres", say.yearKinds[contract.quarters]),
        parameter("PMSMP comptée comme", counted(contract.internshipCountedAs)),
        parameter("Absences payées comptées comme", counted(contract.paidAbsenceCountedAs)),
      ],
    },
    {
      title: say.deadlines,
      parameters: [
        parameter(
          "Jour limite de remise du relevé",
          say.dueDay(contract.statementDueDay, contract.statementDueDayIncluded)
        ),
        parameter("Report au jour ouvrable", yesNo(contract.rollToOpenDay)),
        parameter("Délai de vérification", say.days(contract.verificationDays)),
      ],
    },
    {
      title: say.people,
      parameters: [
        parameter(
          "Participants par encadrant",
          words(contract.participantsPerSupervisor, (many) => decimalText(many, 1, 0, locale))
        ),
        parameter(
          "Heures d'accompagnement par participant et par mois",
          words(contract.guidancePerParticipant, (seconds) => hours(seconds, locale))
        ),
        parameter(
          "Absence d'encadrement non remplacée tolérée",
          quantity(contract.toleratedAbsenceDays, locale)
        ),
        parameter("PASS IAE exigé", yesNo(contract.passRequired)),
      ],
    },
  ];
}
