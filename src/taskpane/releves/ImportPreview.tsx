import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { dayText, monthText } from "../../messages/format";
import { hostErrorText } from "../../messages/index";
import type { SheetReading } from "../../workbook/reading";
import type { SubmittedFile } from "../../workbook/submitted";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { ParsedFiles, SubmittedPreview } from "../services";
import { useFields } from "./fields";
import { RowsTable } from "./RowsTable";
import { askedColumns } from "./sheetStatus";
import { statementTexts } from "./texts";

const useStyles = makeStyles({
  sheet: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  name: { overflowWrap: "anywhere" },
});

/** One sheet of one file, as the set of chosen ones knows it: files may bear the same name. */
const keyOf = (file: number, sheet: string): string => `${file.toString()} ${sheet}`;

/** What is understood of a sheet before it is in the workbook: its month, and how many columns will be asked about. */
function useUnderstood(): (reading: SheetReading | null) => readonly string[] {
  const { t, locale } = usePane();
  const words = statementTexts(locale);
  return (reading) => {
    if (reading === null) return [];
    const { statement } = reading;
    if (statement === null) return [words.sheets.status.left];
    const months = new Set(statement.lines.map(({ month }) => month));
    const month =
      months.size > 1
        ? words.sheets.severalMonths
        : statement.month === null
          ? t.statements.noMonth
          : monthText(statement.month, locale);
    const asked = askedColumns(reading).length;
    return [month, ...(asked === 0 ? [] : [words.importing.asked(asked)])];
  };
}

interface SheetChoiceProps {
  readonly file: SubmittedFile;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly isEmpty: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function SheetChoice({ file, sheet, isHidden, isEmpty, isChosen, onChoose }: SheetChoiceProps) {
  const { services, locale } = usePane();
  const words = statementTexts(locale);
  const understood = useUnderstood();
  const styles = useStyles();
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const [preview, setPreview] = useState<SubmittedPreview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void services.previewSubmitted(file, sheet).then((shown) => {
      if (isCurrent) setPreview(shown);
    });
    return () => {
      isCurrent = false;
    };
  }, [services, file, sheet]);
  const facts = [
    ...(isHidden ? [words.importing.hidden] : []),
    isEmpty ? words.importing.empty : preview && words.importing.rows(preview.filledRows),
    ...understood(preview?.reading ?? null),
  ].filter(Boolean);
  const before = isEmpty ? null : preview?.before;
  return (
    <li className={styles.sheet}>
      <div className={fields.check}>
        <input
          id={id}
          type="checkbox"
          className={fields.box}
          checked={isChosen}
          disabled={isEmpty}
          aria-label={words.importing.choose(sheet)}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <label htmlFor={id} className={styles.name}>
          {sheet} <span className={shared.muted}>{facts.join(" · ")}</span>
        </label>
      </div>
      {before && (
        <p className={shared.text}>
          {words.importing.before(
            before.sheet,
            before.on === null ? null : dayText(before.on, locale)
          )}
        </p>
      )}
      {preview && !isEmpty && isChosen && (
        <RowsTable label={words.importing.preview(sheet)} rows={preview.rows} />
      )}
    </li>
  );
}

/** What the files hold, before anything is in the workbook: which sheets to copy, and which files were refused. */
export function ImportPreview({ parsed }: { readonly parsed: ParsedFiles }) {
  const { state, dispatch, operations, t, locale } = usePane();
  const words = statementTexts(locale);
  const shared = useShared();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { files, refused } = parsed;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        files.flatMap(({ sheets }, index) =>
          sheets
            .filter(({ visibility, values }) => visibility === "visible" && values.length > 0)
            .map(({ name }) => keyOf(index, name))
        )
      )
  );
  useEffect(() => title.current?.focus(), []);
  const choose = (key: string, isChosen: boolean): void =>
    setChosen((known) => {
      const next = new Set(known);
      if (isChosen) next.add(key);
      else next.delete(key);
      return next;
    });
  const sheetsToImport = files
    .map((file, index) => ({
      file,
      sheets: file.sheets.map(({ name }) => name).filter((name) => chosen.has(keyOf(index, name))),
    }))
    .filter(({ sheets }) => sheets.length > 0);
  return (
    <div className={shared.screen}>
      <h2 ref={title} tabIndex={-1} className={shared.title}>
        {words.importing.title}
      </h2>
      {files.length === 0 ? (
        <p className={shared.text}>{words.importing.nothing}</p>
      ) : (
        <p className={shared.muted}>{words.importing.hint}</p>
      )}
      {refused.map(({ name, code, details }, index) => (
        <Banner key={`${index.toString()} ${name}`} tone="blocking" title={name}>
          {hostErrorText(code, details, locale)}
        </Banner>
      ))}
      {files.map((file, index) => (
        <section
          key={`${index.toString()} ${file.sha256}`}
          className={shared.card}
          aria-label={file.name}
        >
          <h3 className={shared.subtitle}>
            <span className={styles.name}>{file.name}</span>
          </h3>
          <p className={shared.muted}>
            .{file.kind} · {words.importing.size(Math.max(1, Math.round(file.size / 1024)))}
          </p>
          {file.hasMacros && <p className={shared.text}>{words.importing.macros}</p>}
          {file.hasExternalLinks && <p className={shared.text}>{words.importing.links}</p>}
          <ul className={shared.list}>
            {file.sheets.map(({ name, visibility, values }) => (
              <SheetChoice
                key={name}
                file={file}
                sheet={name}
                isHidden={visibility !== "visible"}
                isEmpty={values.length === 0}
                isChosen={chosen.has(keyOf(index, name))}
                onChoose={(isChosen) => choose(keyOf(index, name), isChosen)}
              />
            ))}
          </ul>
        </section>
      ))}
      <div className={shared.row}>
        {files.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={state.operation !== null || sheetsToImport.length === 0}
            onClick={() => {
              if (sheetsToImport.length > 0) void operations.importSheets(sheetsToImport);
            }}
          >
            {words.importing.run(chosen.size)}
          </Button>
        )}
        <Button
          disabledFocusable={state.operation !== null}
          onClick={() => dispatch({ type: "parsed", parsed: null })}
        >
          {files.length > 0 ? words.importing.cancel : t.common.back}
        </Button>
      </div>
    </div>
  );
}
