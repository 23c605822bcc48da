import type { Report } from "../../app/report";
import type { SummaryRef } from "../../domain/committee/types";
import { hours } from "../../messages/format";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { useShared } from "../parts/styles";
import { HoursTable } from "./HoursTable";
import { Projection } from "./Projection";
import { ShareBar } from "./ShareBar";
import { countedOf, overlaps } from "./shares";

/** What the sheet will say first: hours, split, and the volume since the contract began. */
export function Preview({
  report,
  summary,
}: {
  readonly report: Report;
  readonly summary: SummaryRef;
}) {
  const { t, locale } = usePane();
  const shared = useShared();
  const { months, smoothing, total } = report.figures;
  const periods = smoothing.filter(({ period }) => overlaps(period, summary.period));
  return (
    <>
      <section className={shared.card}>
        <h3 className={shared.subtitle}>{t.summary.hours}</h3>
        <HoursTable months={months.filter(({ month }) => summary.months.includes(month))} />
      </section>
      {periods.length > 0 && (
        <section className={shared.card}>
          <h3 className={shared.subtitle}>{t.summary.split}</h3>
          {periods.map((figures) => (
            <ShareBar
              key={`${figures.period.from.toString()} ${figures.lot ?? ""}`}
              figures={figures}
            />
          ))}
        </section>
      )}
      <section className={shared.card}>
        <h3 className={shared.subtitle}>{t.summary.cumulative}</h3>
        <Facts
          items={[
            { term: t.summary.done, value: hours(countedOf(total), locale) },
            { term: t.summary.plannedToDate, value: hours(total.planned, locale) },
          ]}
        />
      </section>
      <Projection report={report} />
    </>
  );
}
