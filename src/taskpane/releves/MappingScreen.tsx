import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { partsOf, yearOfMonth } from "../../domain/calendar";
import { columnLetters, type ColumnMeaning, type RecognisedColumn } from "../../workbook/mapping";
import type { SheetReading } from "../../workbook/reading";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { SheetsView } from "../services";
import type { MappingTarget } from "../state";
import { ColumnsTable } from "./ColumnsTable";
import { applyEdit, initialEdit, isChanged, mainBlock, type Edit } from "./edit";
import { Questions } from "./Questions";
import { ReadingPreview } from "./ReadingPreview";
import { SheetFields } from "./SheetFields";
import { isAsked } from "./sheetStatus";
import { statementTexts } from "./texts";

/** Rows shown before the header and under it. */
const ROWS_BEFORE = 2;
const ROWS_SHOWN = 14;

const useStyles = makeStyles({
  actions: {
    position: "sticky",
    bottom: "0",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: "0 -12px -12px",
    padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface MappingScreenProps {
  readonly reading: SheetReading;
  readonly view: SheetsView;
  readonly target: MappingTarget;
}

const lettersOf = (cell: string | null): string | null =>
  cell === null ? null : (/^\$?([A-Z]+)/.exec(cell)?.[1] ?? null);

/** What one sheet's columns hold: recognised, corrected, looked at, then kept for the titulaire's next months. */
export function MappingScreen({ reading, view, target }: MappingScreenProps) {
  const { state, dispatch, operations, t, locale } = usePane();
  const words = statementTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const title = useRef<HTMLHeadingElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const focusTitle = useCallback(() => title.current?.focus(), []);
  const stay = useRef<HTMLButtonElement>(null);
  const initial = useMemo(() => initialEdit(reading), [reading]);
  const edit = state.edits.get(reading.sheet) ?? initial;
  const setEdit = (next: Edit | null): void =>
    dispatch({ type: "edit", sheet: reading.sheet, edit: next });
  const [isLeaving, setIsLeaving] = useState(false);
  const column = lettersOf(target.cell);
  // Reading a long sheet again must not hold the drop-down that asked for it.
  const settled = useDeferredValue(edit);
  const { base, result, draft } = useMemo(
    () => applyEdit(reading, settled, view),
    [reading, settled, view]
  );
  useEffect(() => {
    if (column === null) title.current?.focus();
  }, [column]);
  // The question stands at the top, and may have been asked from the bottom.
  useEffect(() => {
    if (isLeaving) stay.current?.focus();
  }, [isLeaving]);

  const block = mainBlock(base);
  const header =
    edit.header ?? (block ? { first: block.headerFirst, last: block.headerLast } : null);
  const columns = block?.columns ?? [];
  const rows = view.rowsOf(
    reading.sheet,
    Math.max(0, (header?.first ?? 0) - ROWS_BEFORE),
    ROWS_SHOWN
  );
  const isDirty = isChanged(edit, initial);
  const isBusy = state.operation !== null;
  const change = (changes: Partial<Edit>): void => setEdit({ ...edit, ...changes });
  const setMeaning = (recognised: RecognisedColumn, meaning: ColumnMeaning): void =>
    change({ meanings: new Map([...edit.meanings, [recognised.column, meaning]]) });
  const leave = (): void => {
    setEdit(null);
    dispatch({ type: "map", target: null });
  };
  const save = async (): Promise<void> => {
    if (isBusy) return;
    // What is saved is what is shown: the last change may still be on its way to the preview.
    const latest = settled === edit ? draft : applyEdit(reading, edit, view).draft;
    if (await operations.saveMapping(latest)) setEdit(null);
  };
  const month = result.statement?.month ?? null;
  const year = month === null ? partsOf(state.asOf).year : yearOfMonth(month);
  const asked = columns.filter((one) => isAsked(one) && !edit.meanings.has(one.column));
  return (
    <div className={shared.screen} ref={screen}>
      <div className={shared.row}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={() => (isDirty ? setIsLeaving(true) : leave())}
        >
          {words.mapping.back}
        </Button>
      </div>
      <h2 ref={title} tabIndex={-1} className={shared.title}>
        {words.mapping.title(reading.sheet)}
      </h2>
      {isLeaving && (
        <Banner
          tone="to-justify"
          role="alert"
          title={words.mapping.unsavedTitle}
          actions={
            <>
              <Button size="small" onClick={leave}>
                {words.mapping.leave}
              </Button>
              <Button
                ref={(element: HTMLButtonElement | null) => {
                  stay.current = element;
                }}
                size="small"
                appearance="primary"
                onClick={() => {
                  setIsLeaving(false);
                  focusTitle();
                }}
              >
                {words.mapping.stay}
              </Button>
            </>
          }
        >
          {words.mapping.unsaved}
        </Banner>
      )}
      {edit.isStatement ? (
        <Questions
          columns={asked}
          onAnswer={setMeaning}
          onOther={({ column: at }) => {
            const list = screen.current?.querySelector<HTMLSelectElement>(
              `select[data-column="${columnLetters(at)}"]`
            );
            list?.focus({ preventScroll: true });
            list?.scrollIntoView({ block: "center", inline: "nearest" });
          }}
          onAllAnswered={focusTitle}
        />
      ) : (
        <Banner tone="information">{words.mapping.notStatement}</Banner>
      )}
      <SheetFields edit={edit} lots={view.lots} header={header} year={year} onChange={change} />
      {edit.isStatement && rows && (
        <ColumnsTable
          sheet={reading.sheet}
          rows={rows}
          header={header}
          columns={columns}
          supports={view.supports}
          edit={edit}
          target={column}
          onMeaning={setMeaning}
        />
      )}
      {edit.isStatement && result.statement && <ReadingPreview statement={result.statement} />}
      <Button
        appearance="subtle"
        size="small"
        disabledFocusable={isBusy}
        onClick={() => setEdit({ ...edit, header: null, meanings: new Map(), isAutomatic: true })}
      >
        {words.mapping.automatic}
      </Button>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>
          {words.mapping.save}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => (isDirty ? setIsLeaving(true) : leave())}>
          {t.common.cancel}
        </Button>
        <span className={shared.muted}>{words.mapping.saveHint}</span>
      </div>
    </div>
  );
}
