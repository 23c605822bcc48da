import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, Delete20Regular, TableAdd20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type DragEvent } from "react";
import { usePane } from "../context";
import { AsOfField } from "../parts/AsOfField";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { useShared } from "../parts/styles";
import { droppedWorkbooks } from "./chosen";
import { NO_TERRITORY } from "./drafts";
import { FileChooser } from "./FileChooser";
import { FileList } from "./FileList";
import { listedFiles, missingFiles } from "./listing";
import { SheetsHere } from "./SheetsHere";
import type { ChosenWorkbook } from "./services";
import { territoryTexts } from "./texts";
import { useTerritory } from "./useTerritory";
import { Written } from "./Written";

const useStyles = makeStyles({
  over: {
    outlineStyle: "dashed",
    outlineWidth: "2px",
    outlineColor: tokens.colorBrandStroke1,
    outlineOffset: "-4px",
  },
});

/** Files named at once in a warning; how many others there are is told. */
const MOST_NAMED = 10;

/** The workbooks of a territory: chosen, read one by one, listed with what is wrong, written together. */
export default function ConsolidatePart() {
  const { state, dispatch, locale } = usePane();
  const texts = territoryTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const actions = useTerritory();
  const { territory, operation, problem } = state;
  const { files, left, inputs, written } = territory;
  const isBusy = operation !== null;
  const [isOver, setIsOver] = useState(false);
  const [isEmptyFolder, setIsEmptyFolder] = useState(false);
  const wasAsked = useRef(false);
  /** Takes the keyboard when the button that had it goes. */
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Read once, when the screen opens: what the workbook holds of a territory tells the new files from the old.
    if (inputs !== null || isBusy || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void actions.readInputs();
  }, [inputs, isBusy, problem, actions]);

  const read = (chosen: readonly ChosenWorkbook[]): void => {
    setIsEmptyFolder(chosen.length === 0);
    if (chosen.length > 0 && !isBusy) void actions.readFiles(chosen);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isBusy) void droppedWorkbooks(event.dataTransfer).then(read);
  };
  const listed = useMemo(() => listedFiles(files, inputs), [files, inputs]);
  const missing = useMemo(() => missingFiles(files, inputs), [files, inputs]);
  const isOtherDay = territory.asOf !== null && territory.asOf !== state.asOf && files.length > 0;
  const again = (
    <Button
      size="small"
      icon={<ArrowClockwise20Regular />}
      disabledFocusable={isBusy}
      onClick={() => void actions.readAgain()}
    >
      {texts.again}
    </Button>
  );
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
      <h2 ref={title} tabIndex={-1} className={shared.title}>
        {texts.title}
      </h2>
      <p className={shared.muted}>{texts.intro}</p>
      <AsOfField />
      <FileChooser isMain={files.length === 0} onChosen={read} />
      <p className={shared.muted}>{isOver ? texts.drop : texts.hint}</p>
      {isEmptyFolder && <Banner tone="to-justify">{texts.noWorkbook}</Banner>}
      {territory.inputsAreStale && (
        <Banner
          tone="information"
          actions={
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                title.current?.focus();
                void actions.readInputs();
              }}
            >
              {texts.refresh}
            </Button>
          }
        >
          {texts.stale}
        </Banner>
      )}
      <SheetsHere onRead={() => void actions.readSheetsHere()} />
      {left.length > 0 && (
        <Banner
          tone="information"
          actions={
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                title.current?.focus();
                read(left);
              }}
            >
              {texts.goOn}
            </Button>
          }
        >
          {texts.left(left.length)}
        </Banner>
      )}
      {isOtherDay && territory.asOf !== null && (
        <Banner tone="to-justify" actions={again}>
          {texts.otherDay(territory.asOf)}
        </Banner>
      )}
      {files.length === 0 ? (
        !isBusy && <EmptyState title={texts.emptyTitle}>{texts.empty}</EmptyState>
      ) : (
        <>
          {missing.length > 0 && <Missing sources={missing} />}
          {written !== null && <Written written={written} />}
          <div className={shared.row}>
            <Button
              appearance="primary"
              icon={<TableAdd20Regular />}
              disabledFocusable={isBusy || isOtherDay}
              onClick={() => void actions.write()}
            >
              {texts.write}
            </Button>
            {!isOtherDay && again}
            <Button
              size="small"
              icon={<Delete20Regular />}
              disabledFocusable={isBusy}
              onClick={() => {
                title.current?.focus();
                const { files: none, left: nothing } = NO_TERRITORY;
                dispatch({
                  type: "territory",
                  view: { files: none, left: nothing, written: null },
                });
              }}
            >
              {texts.forget}
            </Button>
          </div>
          <FileList files={listed} />
        </>
      )}
    </div>
  );
}

/** Files of the last consolidation that would no longer count, by name. */
function Missing({ sources }: { readonly sources: readonly string[] }) {
  const { locale } = usePane();
  const texts = territoryTexts(locale);
  const shared = useShared();
  return (
    <Banner tone="to-justify" title={texts.missingTitle}>
      {texts.missing(sources.length)}
      <ul className={shared.list}>
        {sources.slice(0, MOST_NAMED).map((source) => (
          <li key={source}>{source}</li>
        ))}
        {sources.length > MOST_NAMED && <li>{texts.others(sources.length - MOST_NAMED)}</li>}
      </ul>
    </Banner>
  );
}
