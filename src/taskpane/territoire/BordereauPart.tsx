import { Button, Field, Input, Select } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { BordereauView } from "../../app/bordereau";
import type { BordereauColumn } from "../../domain/territory/bordereauColumns";
import type { BordereauTotals } from "../../domain/territory/bordereauTypes";
import { usePane } from "../context";
import { downloadFile } from "../downloads";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { useShared } from "../parts/styles";
import type { BordereauRequest } from "../services";
import { bordereauTexts } from "./bordereauTexts";
import { ColumnOrder } from "./ColumnOrder";

const CSV_TYPE = "text/csv;charset=utf-8";

const hoursOf = ({ production, guidance, training }: BordereauTotals): number =>
  production + guidance + training;

/** What is still to be typed into the Clause software: read, written on its sheet, handed over, marked as typed. */
export function BordereauPart() {
  const { state, operations, locale } = usePane();
  const texts = bordereauTexts(locale);
  const shared = useShared();
  const [view, setView] = useState<BordereauView | null>(null);
  /** Columns not yet written; null: those of the workbook. */
  const [columns, setColumns] = useState<readonly BordereauColumn[] | null>(null);
  const [territory, setTerritory] = useState<string | null>(null);
  const [by, setBy] = useState("");
  const [isAsking, setAsking] = useState(false);
  const isBusy = state.operation !== null;

  const run = async (request: Omit<BordereauRequest, "territory">, of = territory) => {
    const read = await operations.bordereau({ ...request, territory: of });
    setAsking(false);
    if (read === null) return null;
    setView(read);
    // What was chosen and not written stays chosen.
    if (request.isWritten) setColumns(null);
    return read;
  };
  const chosen = columns === null ? {} : { columns };
  /** The file is made of the workbook as it is now, with the columns as they are on the screen. */
  const download = async (): Promise<void> => {
    const read = await run({ isWritten: false, ...chosen });
    if (read !== null) downloadFile(read.csv, texts.fileName, CSV_TYPE);
  };
  const choose = (name: string): void => {
    const wanted = name === "" ? null : name;
    setTerritory(wanted);
    setColumns(null);
    void run({ isWritten: false }, wanted);
  };

  return (
    <div className={shared.screen}>
      <h2 tabIndex={-1} className={shared.title}>
        {texts.title}
      </h2>
      <p className={shared.muted}>{texts.intro}</p>
      <div className={shared.row}>
        <Button
          appearance={view === null ? "primary" : "secondary"}
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void run({ isWritten: false, ...chosen })}
        >
          {view === null ? texts.read : texts.refresh}
        </Button>
      </div>
      {view !== null && (
        <>
          {view.territories.length > 1 && (
            <Field label={texts.territory}>
              <Select
                value={territory ?? ""}
                disabled={isBusy}
                onChange={(_, { value }) => choose(value)}
              >
                <option value="">{texts.allTerritories}</option>
                {view.territories.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </Select>
            </Field>
          )}
          <Situation view={view} />
          <ColumnOrder columns={columns ?? view.columns} texts={texts} onChange={setColumns} />
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => void run({ isWritten: true, ...chosen })}
            >
              {texts.write}
            </Button>
            <Button
              disabledFocusable={isBusy || view.bordereau.entries.length === 0}
              onClick={() => void download()}
            >
              {texts.download}
            </Button>
          </div>
          {view.waiting > 0 && (
            <section className={shared.card}>
              <p className={shared.text}>{texts.waiting(view.waiting)}</p>
              <Field label={texts.by}>
                <Input value={by} onChange={(_, { value }) => setBy(value)} />
              </Field>
              {isAsking ? (
                <Banner
                  tone="to-justify"
                  role="alert"
                  actions={
                    <>
                      <Button
                        size="small"
                        disabledFocusable={isBusy}
                        onClick={() => void run({ isWritten: true, enteredBy: by, ...chosen })}
                      >
                        {texts.yes}
                      </Button>
                      {/* The safe answer takes the keyboard. */}
                      {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
                      <Button size="small" autoFocus onClick={() => setAsking(false)}>
                        {texts.no}
                      </Button>
                    </>
                  }
                >
                  {texts.ask(view.waiting)}
                </Banner>
              ) : (
                <div className={shared.row}>
                  <Button disabledFocusable={isBusy} onClick={() => setAsking(true)}>
                    {texts.enter}
                  </Button>
                </div>
              )}
            </section>
          )}
        </>
      )}
    </div>
  );
}

/** How much there is to type, and the control totals. */
function Situation({ view }: { readonly view: BordereauView }) {
  const { locale } = usePane();
  const texts = bordereauTexts(locale);
  const shared = useShared();
  const { counts, totals, entries, elsewhere, incomplete } = view.bordereau;
  return (
    <>
      {entries.length === 0 ? (
        <EmptyState title={texts.title}>{texts.empty}</EmptyState>
      ) : (
        <section className={shared.card} aria-label={texts.title}>
          <ul className={shared.list}>
            {texts.counts(counts).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className={shared.text}>
            {texts.total(totals.toEnter.lines, hoursOf(totals.toEnter))}
          </p>
          <p className={shared.muted}>
            {texts.known(totals.unchanged.lines, hoursOf(totals.unchanged))}
          </p>
          <p className={shared.muted}>{texts.whole(hoursOf(totals.whole))}</p>
        </section>
      )}
      {incomplete > 0 && <Banner tone="to-justify">{texts.incomplete(incomplete)}</Banner>}
      {elsewhere > 0 && <Banner tone="information">{texts.elsewhere(elsewhere)}</Banner>}
    </>
  );
}
