import { Button, Field, Select } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Report } from "../../app/report";
import type { QuarterRef } from "../../domain/figures";
import { hours, periodText } from "../../messages/format";
import { usePane } from "../context";
import { Facts } from "../parts/Facts";
import { NeedsCheck } from "../parts/NeedsCheck";
import { useShared } from "../parts/styles";
import { HoursTable } from "./HoursTable";
import { Projection } from "./Projection";
import { ShareBar } from "./ShareBar";
import { countedOf, overlaps } from "./shares";

const keyOf = ({ year, quarter }: QuarterRef): string =>
  `${year.toString()}-T${quarter.toString()}`;

function Preview({ report, quarter }: { readonly report: Report; readonly quarter: QuarterRef }) {
  const { t, locale } = usePane();
  const shared = useShared();
  const { months, smoothing, total } = report.figures;
  const periods = smoothing.filter(({ period }) => overlaps(period, quarter.period));
  return (
    <>
      <section className={shared.card}>
        <h3 className={shared.subtitle}>{t.summary.hours}</h3>
        <HoursTable months={months.filter(({ month }) => quarter.months.includes(month))} />
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

/** The committee's sheet: which quarter, its figures at a glance, and the button that builds it. */
export default function SummaryScreen() {
  const { state, services, operations, t, locale } = usePane();
  const shared = useShared();
  const [chosen, setChosen] = useState<string | null>(null);
  const { report } = state;
  const quarters = report ? services.quartersOf(report) : [];
  const quarter = quarters.find((each) => keyOf(each) === chosen) ?? quarters[0];
  return (
    <div className={shared.screen}>
      <h2 className={shared.title}>{t.summary.title}</h2>
      <p className={shared.muted}>{t.summary.intro}</p>
      {!report ? (
        <NeedsCheck />
      ) : !quarter ? (
        <p className={shared.text}>{t.summary.noQuarter}</p>
      ) : (
        <>
          <Field label={t.summary.quarter}>
            <Select value={keyOf(quarter)} onChange={(_event, { value }) => setChosen(value)}>
              {quarters.map((each) => (
                <option key={keyOf(each)} value={keyOf(each)}>
                  {t.summary.quarterName(each.year, each.quarter, periodText(each.period, locale))}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            size="large"
            icon={<DataBarVertical20Regular />}
            disabledFocusable={state.operation !== null}
            onClick={() => void operations.buildQuarter(quarter)}
          >
            {t.summary.build}
          </Button>
          <Preview report={report} quarter={quarter} />
        </>
      )}
    </div>
  );
}
