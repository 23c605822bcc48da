import { lazy, Suspense, useEffect, useRef } from "react";
import { usePane } from "../context";
import { PrepareOffer } from "../controler/PrepareOffer";
import { useShared } from "../parts/styles";
import { isEmptyWorkbook } from "../problems";
import { ImportPreview } from "./ImportPreview";
import { MappingScreen } from "./MappingScreen";
import { PartNavigation } from "./PartNavigation";
import { SheetList } from "./SheetList";

const RegistersScreen = lazy(
  () => import(/* webpackChunkName: "registres" */ "../registres/RegistersScreen")
);

/** «Relevés»: the statements and the two registers that go with them. */
export default function StatementsScreen() {
  const { state, t } = usePane();
  const shared = useShared();
  const { sheetsPart, mapping, parsed } = state;
  // A sheet being mapped or files about to come in have the screen for themselves.
  const isAside = sheetsPart === "statements" && (mapping !== null || parsed !== null);
  return (
    <>
      {!isAside && <PartNavigation />}
      {sheetsPart === "statements" ? (
        <StatementsPart />
      ) : (
        <Suspense fallback={<p className={shared.screen}>{t.common.loading}</p>}>
          <RegistersScreen key={sheetsPart} part={sheetsPart} />
        </Suspense>
      )}
    </>
  );
}

/** How each sheet is read, the mapping of one, the files about to come in. */
function StatementsPart() {
  const { state, operations } = usePane();
  const { sheets, operation, mapping, parsed, problem } = state;
  const shared = useShared();
  const wasAsked = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  /** The sheet just left: its line of the list takes the keyboard back. */
  const left = useRef<string | null>(null);
  useEffect(() => {
    // Read once, when the screen opens; afterwards the user asks.
    if (sheets !== null || operation !== null || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void operations.readSheets();
  }, [sheets, operation, problem, operations]);
  useEffect(() => {
    const sheet = left.current;
    left.current = mapping?.sheet ?? null;
    if (mapping !== null || sheet === null) return;
    const lines = list.current?.querySelectorAll<HTMLElement>("[data-sheet]") ?? [];
    const line = [...lines].find(({ dataset }) => dataset.sheet === sheet);
    (line ?? list.current?.querySelector("h2"))?.focus();
  }, [mapping]);
  if (isEmptyWorkbook(problem))
    return (
      <div className={shared.screen}>
        <PrepareOffer />
      </div>
    );
  if (parsed !== null) return <ImportPreview parsed={parsed} />;
  const reading = sheets?.sheets.find(({ sheet }) => sheet === mapping?.sheet);
  if (sheets !== null && mapping !== null && reading)
    return <MappingScreen key={mapping.sheet} reading={reading} view={sheets} target={mapping} />;
  return (
    <div ref={list}>
      <SheetList />
    </div>
  );
}
