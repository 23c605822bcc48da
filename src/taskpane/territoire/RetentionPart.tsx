import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ArrowDownload20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Anonymised, RetentionView } from "../../app/retention";
import type { RetainedPerson } from "../../domain/territory/retention";
import { usePane } from "../context";
import { downloadFile, XLSX_TYPE } from "../downloads";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { retentionTexts } from "./retentionTexts";

/** People listed at once; the rest comes when it is asked for, and is chosen by «Tout choisir» all the same. */
const PAGE = 100;

const SHOWN_SHEETS = 4;

const isToAnonymise = ({ isDue, isOnlySubmitted }: RetainedPerson): boolean =>
  isDue && !isOnlySubmitted;

const NOBODY: ReadonlySet<string> = new Set();

/** How the archive is handed over, here and before anonymising. */
function useArchive() {
  const { services, state, operations, locale } = usePane();
  const texts = retentionTexts(locale);
  const [archived, setArchived] = useState<string | null>(null);
  const download = async (): Promise<void> => {
    const name = texts.fileName(state.asOf);
    const made = await operations.perform(
      "export",
      (options) => services.retention.archive(options),
      () => ({ kind: "handed", name })
    );
    if (made === null) return;
    downloadFile(made.bytes, name, XLSX_TYPE);
    setArchived(texts.archived(made.sheets, made.people));
  };
  return { archived, download };
}

/** Who has shown no activity for two years: listed, anonymised once confirmed, archived without names. */
export function RetentionPart() {
  const { services, state, dispatch, operations, locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  const [view, setView] = useState<RetentionView | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOBODY);
  const [done, setDone] = useState<Anonymised | null>(null);
  const [readAt, setReadAt] = useState(0);
  const { archived, download } = useArchive();
  const isBusy = state.operation !== null;

  const list = async (): Promise<void> => {
    const read = await operations.perform("registers", (options) =>
      services.retention.list(options)
    );
    if (read === null) return;
    setView(read);
    setReadAt(state.changes);
    setChosen(NOBODY);
    setDone(null);
  };
  const anonymise = async (): Promise<void> => {
    const made = await operations.perform("save", (options) =>
      services.retention.anonymise([...chosen], options)
    );
    if (made === null) return;
    setView(made.view);
    setChosen(NOBODY);
    setDone(made);
    // What was read of the workbook before still says their names; this list does not.
    dispatch({ type: "changed" });
    setReadAt(state.changes + 1);
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
          onClick={() => void list()}
        >
          {view === null ? texts.list : texts.refresh}
        </Button>
      </div>
      {done !== null && <Done done={done} />}
      {view !== null && (
        <>
          <Situation view={view} />
          <Due people={view.people.filter(isToAnonymise)} chosen={chosen} onChoose={setChosen} />
          {view.statements.length > 0 && (done === null || view.people.some(isToAnonymise)) && (
            <>
              <Banner tone="information">{texts.statements(view.statements.length)}</Banner>
              <Sheets sheets={view.statements.map(({ sheet }) => sheet)} />
            </>
          )}
          {view.asOf !== state.asOf ? (
            <Banner tone="to-justify">{texts.otherDay(view.asOf)}</Banner>
          ) : readAt !== state.changes ? (
            <Banner tone="to-justify">{texts.stale}</Banner>
          ) : (
            <Anonymise
              count={chosen.size}
              onConfirm={() => void anonymise()}
              onArchive={() => void download()}
            />
          )}
        </>
      )}
      <h2 className={shared.title}>{texts.archiveTitle}</h2>
      <p className={shared.muted}>{texts.archiveIntro}</p>
      <div className={shared.row}>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void download()}
        >
          {texts.archive}
        </Button>
      </div>
      {archived !== null && <p className={shared.text}>{archived}</p>}
    </div>
  );
}

/** How many people, and when the next ones come. */
function Situation({ view: { asOf, people } }: { readonly view: RetentionView }) {
  const { locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  const due = people.filter(isToAnonymise).length;
  const gone = people.filter(({ isDue }) => isDue).length - due;
  const undated = people.filter(({ dueOn }) => dueOn === null);
  const later = people.flatMap(({ isDue, dueOn }) => (isDue || dueOn === null ? [] : [dueOn]));
  const [next] = later;
  if (due === 0 && gone === 0 && undated.length === 0 && next === undefined) {
    return <EmptyState title={texts.asOf(asOf)}>{texts.due(0)}</EmptyState>;
  }
  return (
    <section className={shared.card} aria-label={texts.asOf(asOf)}>
      <h3 className={shared.subtitle}>{texts.asOf(asOf)}</h3>
      <ul className={shared.list}>
        <li>{texts.due(due)}</li>
        {next !== undefined && <li>{texts.later(later.length, next)}</li>}
        {gone > 0 && <li>{texts.onlySubmitted(gone)}</li>}
        {undated.length > 0 && <li>{texts.undated(undated.length)}</li>}
      </ul>
      {undated.length > 0 && (
        <Section title={texts.undatedPeople} aside={undated.length}>
          <ul className={shared.list}>
            {undated.map(({ key, identifier, name }) => (
              <li key={key}>{identifier ?? name ?? texts.unnamed}</li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}

interface DueProps {
  readonly people: readonly RetainedPerson[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (keys: ReadonlySet<string>) => void;
}

/** Nobody is chosen beforehand: what follows cannot be undone. */
function Due({ people, chosen, onChoose }: DueProps) {
  const { state, locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  const [cap, setCap] = useState(PAGE);
  const isBusy = state.operation !== null;
  if (people.length === 0) return null;
  const left = Math.min(PAGE, people.length - cap);
  const toggle = (key: string): void => {
    const keys = new Set(chosen);
    if (!keys.delete(key)) keys.add(key);
    onChoose(keys);
  };
  return (
    <>
      <div className={shared.row}>
        <Button
          size="small"
          disabledFocusable={isBusy || chosen.size === people.length}
          onClick={() => onChoose(new Set(people.map(({ key }) => key)))}
        >
          {texts.all(people.length)}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy || chosen.size === 0}
          onClick={() => onChoose(NOBODY)}
        >
          {texts.none}
        </Button>
      </div>
      <ul className={shared.list} aria-label={texts.people}>
        {people.slice(0, cap).map(({ key, identifier, name, lastActivity, dueOn }) => (
          <li key={key}>
            <Checkbox
              checked={chosen.has(key)}
              disabled={isBusy}
              onChange={() => toggle(key)}
              label={
                <>
                  {identifier ?? name ?? texts.unnamed}
                  {lastActivity !== null && dueOn !== null && (
                    <span className={shared.muted} style={{ display: "block" }}>
                      {texts.since(lastActivity, dueOn)}
                    </span>
                  )}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={shared.row}>
          <Button size="small" onClick={() => setCap(cap + PAGE)}>
            {texts.more(left)}
          </Button>
        </div>
      )}
    </>
  );
}

interface AnonymiseProps {
  readonly count: number;
  readonly onConfirm: () => void;
  readonly onArchive: () => void;
}

/** Asks before, says that there is no way back, and offers the archive first. */
function Anonymise({ count, onConfirm, onArchive }: AnonymiseProps) {
  const { state, locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  const [isAsking, setAsking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  // Whoever changes nothing is back where the question came from.
  useEffect(() => {
    if (isRefused) asking.current?.focus();
  }, [isRefused]);
  const isBusy = state.operation !== null;
  const ask = (): void => {
    setRefused(false);
    setAsking(true);
  };
  if (!isAsking || count === 0) {
    return (
      <div className={shared.row}>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            asking.current = element;
          }}
          disabledFocusable={isBusy || count === 0}
          onClick={ask}
        >
          {texts.anonymise(count)}
        </Button>
      </div>
    );
  }
  const confirm = (): void => {
    setAsking(false);
    onConfirm();
  };
  const refuse = (): void => {
    setAsking(false);
    setRefused(true);
  };
  return (
    <Banner
      tone="to-justify"
      role="alert"
      actions={
        <>
          <Button size="small" disabledFocusable={isBusy} onClick={confirm}>
            {texts.yes}
          </Button>
          <Button size="small" disabledFocusable={isBusy} onClick={onArchive}>
            {texts.archiveFirst}
          </Button>
          {/* The safe answer takes the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Button size="small" autoFocus onClick={refuse}>
            {texts.no}
          </Button>
        </>
      }
    >
      {texts.ask(count)}
    </Banner>
  );
}

/** Sheets by name; many of them are folded away. */
function Sheets({ sheets }: { readonly sheets: readonly string[] }) {
  const { locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  return (
    <Section
      title={texts.sheets(sheets.length)}
      aside={sheets.length}
      isOpen={sheets.length <= SHOWN_SHEETS}
    >
      <ul className={shared.list}>
        {sheets.map((sheet) => (
          <li key={sheet}>{sheet}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What was written, and where these people are still named. */
function Done({ done }: { readonly done: Anonymised }) {
  const { people, cells, stillNaming } = done;
  const { locale } = usePane();
  const texts = retentionTexts(locale);
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was just written takes the keyboard, and comes into view.
  useEffect(() => heading.current?.focus(), [done]);
  return (
    <>
      <section className={shared.card} aria-label={texts.done}>
        <h3 ref={heading} tabIndex={-1} className={shared.subtitle}>
          {texts.done}
        </h3>
        <p className={shared.text}>{texts.cells(people, cells)}</p>
        <p className={shared.muted}>{texts.checkAgain}</p>
      </section>
      {stillNaming.length > 0 && (
        <>
          <Banner tone="to-justify">{texts.stillNaming(stillNaming.length)}</Banner>
          <Sheets sheets={stillNaming} />
        </>
      )}
    </>
  );
}
