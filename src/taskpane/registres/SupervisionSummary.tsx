import type { Contract } from "../../domain/contract";
import { supervisionTotals } from "../../domain/supervisionTotals";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { useShared } from "../parts/styles";
import type { ListedSupervision } from "./supervisionRows";
import { registerTexts } from "./texts";

interface SupervisionSummaryProps {
  readonly items: readonly ListedSupervision[];
  readonly contract: Contract | null;
}

/** What the month amounts to, and what the rules make of it. */
export function SupervisionSummary({ items, contract }: SupervisionSummaryProps) {
  const { locale } = usePane();
  const t = registerTexts(locale).supervision;
  const shared = useShared();
  const totals = supervisionTotals(items.map(({ row }) => row));
  const { numerator, denominator } = totals.supervisors;
  const committed = contract?.participantsPerSupervisor ?? null;
  const guidance = contract?.guidancePerParticipant ?? null;
  const needs = [
    ...(totals.incomplete > 0 ? [t.needs.incomplete(totals.incomplete)] : []),
    committed === null
      ? t.needs.noRatio
      : t.needs.ratio(committed * totals.wholeSupervisors, committed),
    t.needs.absence(totals.unreplaced, contract?.toleratedAbsenceDays ?? 0),
    guidance === null ? t.needs.noGuidance : t.needs.guidance(guidance),
  ];
  return (
    <section className={shared.card} aria-label={t.totals.title}>
      <h3 className={shared.subtitle}>{t.totals.title}</h3>
      <Facts
        items={[
          { term: t.totals.planned, value: t.totals.days(totals.planned) },
          { term: t.totals.present, value: t.totals.days(totals.present) },
          { term: t.totals.replaced, value: t.totals.days(totals.replaced) },
          { term: t.totals.unreplaced, value: t.totals.days(totals.unreplaced) },
          { term: t.totals.hours, value: t.hours(totals.hours) },
          {
            term: t.totals.supervisors,
            value: t.totals.supervisorsValue(numerator, denominator, totals.wholeSupervisors),
          },
        ]}
      />
      <h3 className={shared.subtitle}>{t.needs.title}</h3>
      <ul className={shared.list}>
        {needs.map((need) => (
          <li key={need} className={shared.muted}>
            {need}
          </li>
        ))}
      </ul>
    </section>
  );
}
