import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { announcement } from "./announce";
import type { RuleCode } from "../domain/finding";
import { PaneContext, type Pane } from "./context";
import { CheckScreen } from "./controler/CheckScreen";
import { NotInExcel } from "./NotInExcel";
import { useOperations } from "./operations";
import { NoticeMessage } from "./parts/NoticeMessage";
import { OperationProgress } from "./parts/OperationProgress";
import { useShared } from "./parts/styles";
import { tabId, Tabs } from "./parts/Tabs";
import { isEmptyWorkbook } from "./problems";
import type { PaneServices } from "./services";
import { initialState, reduce, type Screen } from "./state";
import { paneTexts } from "./texts";
import { themeFor } from "./theme";

const SummaryScreen = lazy(
  () => import(/* webpackChunkName: "ecrans" */ "./synthese/SummaryScreen")
);
const StatementsScreen = lazy(
  () => import(/* webpackChunkName: "releves" */ "./releves/StatementsScreen")
);
const PenaltiesScreen = lazy(
  () => import(/* webpackChunkName: "penalites" */ "./penalites/PenaltiesScreen")
);
const ContractScreen = lazy(
  () => import(/* webpackChunkName: "marche" */ "./marche/ContractScreen")
);
const TerritoryScreen = lazy(
  () => import(/* webpackChunkName: "territoire" */ "./territoire/TerritoryScreen")
);
// The sentences of rules and of errors come with the screens: the first paint needs none of them.
const ProblemMessage = lazy(
  () => import(/* webpackChunkName: "ecrans" */ "./parts/ProblemMessage")
);
const HelpScreen = lazy(() => import(/* webpackChunkName: "ecrans" */ "./aide/HelpScreen"));

const useStyles = makeStyles({
  provider: { height: "100%" },
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  header: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    // Excel draws its own 34 × 32 px menu over the pane's top right corner.
    padding: "8px 46px 2px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  product: { margin: 0, font: "inherit", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  contract: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    outlineStyle: "none",
    ":focus-visible": {
      outlineStyle: "solid",
      outlineWidth: "2px",
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: "-2px",
    },
  },
  messages: { padding: "8px 12px 0" },
}); // prettier-ignore

const PANEL = "volet-ecran";
const SCREENS: readonly Screen[] = [
  "check", "sheets", "summary", "penalties", "contract", "territory",
]; // prettier-ignore

function CurrentScreen({ pane }: { readonly pane: Pane }) {
  switch (pane.state.screen) {
    case "check":
      return <CheckScreen />;
    case "sheets":
      return <StatementsScreen />;
    case "summary":
      return <SummaryScreen />;
    case "penalties":
      return <PenaltiesScreen />;
    case "contract":
      return <ContractScreen />;
    case "territory":
      return <TerritoryScreen />;
  }
}

function PaneView({ services }: { readonly services: PaneServices }) {
  const { locale, version } = services.environment;
  const t = paneTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const [state, dispatch] = useReducer(reduce, services.today(), initialState);
  const operations = useOperations(services, state, dispatch);
  const beforeHelp = useRef<HTMLElement | null>(null);
  const openHelp = useCallback((rule: RuleCode) => {
    beforeHelp.current =
      document.activeElement instanceof HTMLElement ? document.activeElement : null;
    dispatch({ type: "help", rule });
  }, []);
  const pane = useMemo<Pane>(
    () => ({ services, state, dispatch, operations, openHelp, t, locale }),
    [services, state, operations, openHelp, t, locale]
  );

  useEffect(() => services.onChanged(() => dispatch({ type: "changed" })), [services]);

  const { report, help, problem } = state;
  useEffect(() => {
    // The help page takes the keyboard, because the user asked for it; leaving it gives the keyboard back.
    if (help !== null || beforeHelp.current === null) return;
    beforeHelp.current.focus();
    beforeHelp.current = null;
  }, [help]);

  const contract = report?.registers.contract;
  const contractName = [contract?.reference, contract?.contractor].filter(Boolean).join(" · ");
  const showsProblem = problem !== null && !isEmptyWorkbook(problem);
  return (
    <PaneContext.Provider value={pane}>
      <div className={styles.root}>
        <header className={styles.header}>
          <h1 className={styles.product}>{t.product}</h1>
          <span className={styles.contract} title={contractName}>
            {contractName === "" ? t.common.version(version) : contractName}
          </span>
        </header>
        <main className={styles.main}>
          <Tabs
            label={t.tabs.label}
            items={SCREENS.map((key) => ({ key, label: t.tabs[key] }))}
            selected={state.screen}
            panelId={PANEL}
            onSelect={(screen) => dispatch({ type: "show", screen })}
          />
          {showsProblem && (
            <div className={styles.messages}>
              <Suspense>
                <ProblemMessage />
              </Suspense>
            </div>
          )}
          <div
            id={PANEL}
            role="tabpanel"
            // A screen without a control must still scroll by the keyboard.
            tabIndex={0}
            aria-labelledby={tabId(state.screen)}
            className={styles.panel}
          >
            <Suspense fallback={<p className={shared.screen}>{t.common.loading}</p>}>
              <div hidden={help !== null}>
                <CurrentScreen pane={pane} />
              </div>
            </Suspense>
            {help !== null && (
              <Suspense fallback={<p className={shared.screen}>{t.common.loading}</p>}>
                <HelpScreen rule={help} onBack={() => dispatch({ type: "help", rule: null })} />
              </Suspense>
            )}
          </div>
          <OperationProgress />
          <NoticeMessage />
        </main>
        <div role="status" className={shared.visuallyHidden}>
          {announcement(state, t)}
        </div>
      </div>
    </PaneContext.Provider>
  );
}

/** The pane, handed its services; outside Excel it only says what it is. */
export function App({ services }: { readonly services: PaneServices }) {
  const styles = useStyles();
  const { environment } = services;
  if (!environment.inExcel)
    return <NotInExcel locale={environment.locale} version={environment.version} />;
  return (
    <FluentProvider
      theme={themeFor(environment.isDark)}
      className={styles.provider}
      // The browser's own parts (date picker, scroll bars) follow Excel's theme, not the system's.
      style={{ colorScheme: environment.isDark ? "dark" : "light" }}
    >
      <PaneView services={services} />
    </FluentProvider>
  );
}
