import { lastDay, type Month } from "../calendar";
import type { Place, SupervisionRow } from "../contract";
import type { Finding, NotChecked } from "../finding";
import { foldOnce } from "../folding";
import { found, withoutTable } from "../outcome";
import type { Rule } from "./rule";

const PARAMETER = "Absence d'encadrement non remplacée tolérée";

/** A supervisor's month, several rows added. Hundredths of a day; grows while the register is read. */
interface Presence {
  readonly place: Place;
  planned: number;
  present: number;
  replaced: number;
}

type Presences = Map<string, Presence>;

/** Days planned, and days present or replaced: without both, no absence can be told. */
const isUsable = ({ role, plannedDays, presentDays, replacedDays }: SupervisionRow): boolean =>
  role === "technical" && plannedDays !== null && (presentDays !== null || replacedDays !== null);

/** The technical supervisors of each month; a supervisor of two supports is one person. */
function presencesByMonth(rows: readonly SupervisionRow[]): ReadonlyMap<Month, Presences> {
  const folded = foldOnce();
  const months = new Map<Month, Presences>();
  for (const row of rows) {
    const presences: Presences = months.get(row.month) ?? new Map<string, Presence>();
    months.set(row.month, presences);
    const key = folded(row.supervisor);
    const presence = presences.get(key) ?? {
      place: row.place,
      planned: 0,
      present: 0,
      replaced: 0,
    };
    presences.set(key, presence);
    presence.planned += row.plannedDays ?? 0;
    presence.present += row.presentDays ?? 0;
    presence.replaced += row.replacedDays ?? 0;
  }
  return months;
}

const absentOf = ({ planned, present }: Presence): number => Math.max(0, planned - present);
const unreplacedOf = ({ planned, present, replaced }: Presence): number =>
  Math.max(0, planned - present - replaced);

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function findingOf(month: Month, presences: Presences, tolerated: number): readonly Finding[] {
  const all = [...presences.values()];
  const unreplaced = sum(all.map(unreplacedOf));
  const first = all.find((presence) => unreplacedOf(presence) > 0);
  if (unreplaced <= tolerated || first === undefined) return [];
  const absent = sum(all.map(absentOf));
  return [
    {
      rule: "ENC-02",
      severity: "blocking",
      place: first.place,
      month,
      header: null,
      subject: PARAMETER,
      facts: { absent, replaced: absent - unreplaced, unreplaced, tolerated },
    },
  ];
}

function gaps(rows: readonly SupervisionRow[]): readonly NotChecked[] {
  const technical = rows.filter(({ role }) => role === "technical");
  if (technical.length === 0 || technical.some(isUsable)) return [];
  const column = technical.some(({ plannedDays }) => plannedDays !== null)
    ? "Jours présents"
    : "Jours prévus";
  return [{ kind: "missing-column", table: "tEncadrement", column, rules: ["ENC-02"] }];
}

/**
 * Technical supervisors' absences not replaced, added over a month that is over, beyond the tolerance. What replaces
 * one supervisor beyond his absence does not make up for another's.
 */
export const rule: Rule = {
  code: "ENC-02",
  check: ({ registers: { supervision, contract }, asOf }) => {
    if (supervision === null || supervision.length === 0) {
      return withoutTable("ENC-02", "tEncadrement");
    }
    const months = [...presencesByMonth(supervision.filter(isUsable))]
      .filter(([month]) => lastDay(month) < asOf)
      .sort(([left], [right]) => left - right);
    return {
      ...found(
        months.flatMap(([month, presences]) =>
          findingOf(month, presences, contract.toleratedAbsenceDays)
        )
      ),
      notChecked: gaps(supervision),
    };
  },
};
