import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { readEnvironment } from "../excel/environment";
import { goTo } from "../excel/navigation";
import { watchChanges } from "../excel/watch";
import type { Host } from "../workbook/host";
import { App } from "./App";
import { ErrorBoundary } from "./ErrorBoundary";
import { spawnChecker } from "./spawnChecker";
import { spawnReader } from "./spawnReader";
import { loadPaneTexts } from "./texts";
import { preloadEngine, wireServices } from "./wiring";

/** Reading and writing the workbook is loaded with the engine, apart from the page. */
function lazyExcelHost(): Host {
  let host: Promise<Host> | null = null;
  const excel = () =>
    (host ??= import(/* webpackChunkName: "moteur" */ "../excel/excelHost").then((module) =>
      module.createExcelHost()
    ));
  return {
    readGrids: async (options) => (await excel()).readGrids(options),
    applyPlan: async (plan, options) => (await excel()).applyPlan(plan, options),
    writePivot: async (pivot) => (await excel()).writePivot?.(pivot) ?? "none",
  };
}

/** Composition root of the pane: reads where it runs, hands the views their functions, renders. */
function start(): void {
  const container = document.getElementById("root");
  if (!container) return;
  const { isDark, locale, inExcel } = readEnvironment();
  const systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");
  document.documentElement.lang = locale;
  const root = createRoot(container);
  const host = lazyExcelHost();
  const render = (): void => {
    const services = wireServices({
      host,
      goTo,
      watchChanges,
      now: () => new Date(),
      spawnReader,
      spawnChecker,
      environment: {
        isDark: isDark ?? systemIsDark.matches,
        locale,
        version: packageJson.version,
        inExcel,
        // Excel does not tell an add-in who is signed in; the pane asks once, with the first decision.
        userName: null,
        hasExample: process.env.SUIVI_EXEMPLE === "oui",
      },
    });
    root.render(
      <ErrorBoundary locale={locale} onReload={() => window.location.reload()}>
        <App services={services} />
      </ErrorBoundary>
    );
  };
  if (locale === "en")
    void loadPaneTexts(locale)
      .catch(() => undefined)
      .finally(render);
  else render();
  // Excel never says that its theme changed; where it says nothing at all, the system's choice is followed live.
  if (isDark === null) systemIsDark.addEventListener("change", render);
  if (inExcel) preloadEngine();
}

// Without office.js (network, policy) the page still says what it is.
if (typeof Office === "undefined") start();
else void Office.onReady(start);
