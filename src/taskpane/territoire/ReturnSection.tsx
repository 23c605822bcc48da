import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowImport20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { AnswerOutcome, AnswersView } from "../../app/bringAnswers";
import type { Place } from "../../domain/contract";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import type { Notice } from "../state";
import { sendingTexts } from "./sendingTexts";

const ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv";

/** A returned file as it was looked at, or written. */
interface Shown {
  readonly file: File;
  readonly view: AnswersView;
  readonly isWritten: boolean;
}

/** What the titulaire sent back: looked at first, written when the user says so. */
export function ReturnSection() {
  const { services, state, dispatch, operations, locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  const input = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [withStatements, setWithStatements] = useState(true);
  const isBusy = state.operation !== null;

  const look = async (file: File): Promise<void> => {
    const read = await operations.perform("decide", (options) =>
      services.sending.bring(file, { isWritten: false, withStatements: true }, options)
    );
    if (read === null) return;
    setWithStatements(true);
    setShown({ file, view: read.view, isWritten: false });
  };
  const write = async ({ file }: Shown): Promise<void> => {
    const written = await operations.perform(
      "decide",
      (options) => services.sending.bring(file, { isWritten: true, withStatements }, options),
      ({ view }) => noticeOf(view)
    );
    if (written === null) return;
    if (written.report !== null) dispatch({ type: "report", report: written.report });
    setShown({ file, view: written.view, isWritten: true });
  };

  return (
    <>
      <h2 className={shared.title}>{texts.back}</h2>
      <p className={shared.muted}>{texts.backIntro}</p>
      <div className={shared.row}>
        <Button
          icon={<ArrowImport20Regular />}
          disabledFocusable={isBusy}
          onClick={() => input.current?.click()}
        >
          {texts.choose}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={texts.choose}
          onChange={({ target }) => {
            const [file] = [...(target.files ?? [])];
            // The same file may be chosen again once it has been corrected.
            target.value = "";
            if (file) void look(file);
          }}
        />
      </div>
      {shown !== null && (
        <Returned
          shown={shown}
          withStatements={withStatements}
          onStatements={setWithStatements}
          onWrite={() => void write(shown)}
          onCancel={() => setShown(null)}
        />
      )}
    </>
  );
}

/** What was written, in the words of what it is like: decisions, else imported sheets. */
const noticeOf = (view: AnswersView): Notice => {
  const count = countOf(view, ["brought"]);
  return count === 0 && view.imported.length > 0
    ? { kind: "imported", sheets: view.imported.map(({ sheet }) => sheet), before: [] }
    : { kind: "decided", count, gone: 0 };
};

const countOf = ({ answers }: AnswersView, statuses: readonly AnswerOutcome["status"][]): number =>
  answers.filter(({ status }) => statuses.includes(status)).length;

interface ReturnedProps {
  readonly shown: Shown;
  readonly withStatements: boolean;
  readonly onStatements: (wanted: boolean) => void;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

function Returned({ shown, withStatements, onStatements, onWrite, onCancel }: ReturnedProps) {
  const { state, locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  const { view, isWritten } = shown;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was just read or written takes the keyboard, and comes into view.
  useEffect(() => heading.current?.focus(), [shown]);
  const isBusy = state.operation !== null;
  const brought = countOf(view, ["brought"]);
  const left = countOf(view, ["changed", "gone", "decided", "foreign"]);
  const filled = view.statements.filter(({ filledRows }) => filledRows > 0);
  const canImport = filled.length > 0 && view.importedBefore === null;
  const isImporting = canImport && withStatements;
  const counts = [
    isWritten ? texts.brought(brought) : texts.toBring(brought),
    ...(left > 0 ? [texts.left(left)] : []),
    texts.empty(countOf(view, ["empty"])),
  ];
  return (
    <section className={shared.card} aria-label={texts.file(view.file)}>
      <h3 ref={heading} tabIndex={-1} className={shared.subtitle}>
        {texts.file(view.file)}
      </h3>
      <ul className={shared.list}>
        {counts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <AnswerList shown={shown} />
      {view.imported.length > 0 && (
        <p className={shared.text}>{texts.imported(view.imported.map(({ sheet }) => sheet))}</p>
      )}
      {view.importedBefore !== null && filled.length > 0 && (
        <p className={shared.muted}>{texts.importedBefore}</p>
      )}
      {view.otherSheets.length > 0 && (
        <p className={shared.muted}>{texts.others(view.otherSheets)}</p>
      )}
      {!isWritten && (
        <>
          {canImport &&
            filled.map(({ sheet, filledRows }) => (
              <Checkbox
                key={sheet}
                label={texts.withStatement(sheet, filledRows)}
                checked={withStatements}
                disabled={isBusy}
                onChange={(_, { checked }) => onStatements(checked === true)}
              />
            ))}
          {brought === 0 && !isImporting && <Banner tone="information">{texts.nothing}</Banner>}
          <div className={shared.row}>
            <Button
              appearance="primary"
              disabledFocusable={isBusy || (brought === 0 && !isImporting)}
              onClick={onWrite}
            >
              {brought === 0 && isImporting ? texts.writeStatement : texts.write}
            </Button>
            <Button disabledFocusable={isBusy} onClick={onCancel}>
              {texts.cancel}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Each answer with what becomes of it, and the cell it is about. */
function AnswerList({ shown: { view, isWritten } }: { readonly shown: Shown }) {
  const { state, operations, locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  const answered = view.answers.filter(({ status }) => status !== "empty");
  if (answered.length === 0) return <p className={shared.muted}>{texts.noAnswer}</p>;
  const places = new Map(
    (state.report?.findings ?? []).map(({ identity, finding }) => [identity, finding.place])
  );
  return (
    <ul className={shared.list} aria-label={texts.answers}>
      {answered.map((each, index) => {
        const place = each.identity === null ? undefined : places.get(each.identity);
        return (
          <li key={index} style={{ paddingBlock: 4 }}>
            <p className={shared.text}>
              {texts.number(each.number, each.rule ?? "?")}
              {"\u00a0: "}
              {texts.status(each.status, isWritten)}
            </p>
            <p className={shared.muted}>{each.answer}</p>
            {place && (
              <button
                type="button"
                className={shared.jump}
                onClick={() => void operations.goTo(place)}
              >
                {texts.seeCell(placeText(place))}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const placeText = ({ sheet, cell }: Place): string => (cell === null ? sheet : `${sheet}!${cell}`);
