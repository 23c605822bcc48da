import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ArrowImport20Regular } from "@fluentui/react-icons";
import { useRef, useState, type DragEvent } from "react";
import { monthText } from "../../messages/format";
import type { SheetReading } from "../../workbook/reading";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { Section } from "../parts/Section";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { statusOfSheet, toneOfSheet } from "./sheetStatus";
import { statementTexts } from "./texts";

const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  status: { margin: 0 },
  over: {
    outlineStyle: "dashed",
    outlineWidth: "2px",
    outlineColor: tokens.colorBrandStroke1,
    outlineOffset: "-4px",
  },
});

function SheetItem({ reading }: { readonly reading: SheetReading }) {
  const { state, dispatch, t, locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const status = statusOfSheet(reading, state.report);
  const { statement } = reading;
  const months = new Set((statement?.lines ?? []).map(({ month }) => month));
  const month =
    months.size > 1
      ? words.sheets.severalMonths
      : statement?.month === null || statement?.month === undefined
        ? t.statements.noMonth
        : monthText(statement.month, locale);
  const facts =
    statement === null
      ? []
      : [
          month,
          ...(statement.lot === null ? [] : [words.sheets.lot(statement.lot)]),
          ...(statement.contractor === null ? [] : [statement.contractor]),
          t.statements.rows(statement.lines.length),
        ];
  return (
    <li className={styles.item}>
      <SeverityIcon tone={toneOfSheet(status)} />
      <div>
        <button
          type="button"
          className={shared.jump}
          title={words.sheets.open(reading.sheet)}
          data-sheet={reading.sheet}
          onClick={() => dispatch({ type: "map", target: { sheet: reading.sheet, cell: null } })}
        >
          {reading.sheet}
        </button>
        <p className={styles.status}>
          {status.kind === "asked"
            ? words.sheets.status.asked(status.count)
            : words.sheets.status[status.kind]}
          {status.kind === "restated" &&
            reading.recognition.source !== "recognised" &&
            ` · ${words.sheets.status.saved}`}
          {state.edits.has(reading.sheet) && ` · ${words.sheets.unsaved}`}
        </p>
        {facts.length > 0 && <p className={shared.muted}>{facts.join(" · ")}</p>}
      </div>
    </li>
  );
}

/** The button, with the file field behind it. */
function ImportButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { state, locale } = usePane();
  const words = statementTexts(locale);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowImport20Regular />}
        disabledFocusable={state.operation !== null}
        onClick={() => input.current?.click()}
      >
        {words.sheets.import}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={words.sheets.import}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again once it has been corrected.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** Every sheet that may be a statement and how it is read; files come in here. */
export function SheetList() {
  const { state, operations, t, locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const [isOver, setIsOver] = useState(false);
  const { sheets: view, operation } = state;
  const parse = (files: readonly File[]): void => {
    if (operation === null) void operations.parseFiles(files);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) parse(files);
  };
  const statements = view?.sheets.filter(({ isStatement }) => isStatement) ?? [];
  const others = view?.sheets.filter(({ isStatement }) => !isStatement) ?? [];
  return (
    <div
      className={mergeClasses(shared.screen, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <h2 tabIndex={-1} className={shared.title}>
        {words.sheets.title}
      </h2>
      <p className={shared.muted}>{words.sheets.intro}</p>
      <div className={shared.row}>
        <ImportButton onFiles={parse} />
        <Button
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={operation !== null}
          onClick={() => void operations.readSheets()}
        >
          {words.sheets.refresh}
        </Button>
      </div>
      <p className={shared.muted}>{isOver ? words.sheets.drop : words.sheets.importHint}</p>
      {state.sheetsAreStale && <Banner tone="information">{words.sheets.stale}</Banner>}
      {view === null && operation !== null && <p className={shared.muted}>{t.common.loading}</p>}
      {view !== null && statements.length === 0 && (
        <EmptyState title={words.sheets.none}>{words.sheets.noneText}</EmptyState>
      )}
      {statements.length > 0 && (
        <section className={shared.card} aria-label={t.files.statements(statements.length)}>
          <h3 className={shared.subtitle}>{t.files.statements(statements.length)}</h3>
          <ul className={shared.list}>
            {statements.map((reading) => (
              <SheetItem key={reading.sheet} reading={reading} />
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <Section title={words.sheets.others(others.length)}>
          <p className={shared.muted}>{words.sheets.othersHint}</p>
          <ul className={shared.list}>
            {others.map((reading) => (
              <SheetItem key={reading.sheet} reading={reading} />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
