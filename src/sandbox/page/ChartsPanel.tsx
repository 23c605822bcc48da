import { useEffect, useMemo, useReducer, useState } from "react";
import { SANDBOX_FR } from "../../messages/fr/sandbox";
import type { HostWorkbook } from "../host";
import { Chart } from "./Chart";
import { chartData } from "./chartData";

/** Draws again when the workbook changes: charts, their figures, or the sheet that is shown. */
function useRevision(model: HostWorkbook): number {
  const [revision, next] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    let frame = 0;
    const stop = model.subscribe((event) => {
      if (event.kind === "selection-changed") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => next());
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [model]);
  return revision;
}

/** Beside the grid, which draws no chart: those of the sheet that is shown. Nothing when it has none. */
export function ChartsPanel({ model }: { readonly model: HostWorkbook }) {
  const revision = useRevision(model);
  const [isOpen, setOpen] = useState(true);
  const drawn = useMemo(() => {
    const sheet = model.activeSheet;
    const charts = sheet.facets.charts.map((chart) => ({ chart, data: chartData(sheet, chart) }));
    return { name: sheet.name, charts, revision };
  }, [model, revision]);
  if (drawn.charts.length === 0) return null;
  return (
    <section className="charts" aria-labelledby="charts-title">
      <header>
        <h2 id="charts-title">{SANDBOX_FR.charts.title(drawn.name)}</h2>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? SANDBOX_FR.charts.hide : SANDBOX_FR.charts.show}
        </button>
      </header>
      {isOpen && (
        // A region that scrolls can be reached by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="charts-row" role="group" aria-labelledby="charts-title" tabIndex={0}>
          {drawn.charts.map(({ chart, data }) =>
            data.categories.length === 0 ? (
              <p key={chart.id}>{SANDBOX_FR.charts.empty}</p>
            ) : (
              <Chart key={chart.id} chart={chart} data={data} />
            )
          )}
        </div>
      )}
    </section>
  );
}
