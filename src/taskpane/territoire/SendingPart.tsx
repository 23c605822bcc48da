import { Button, Field, Select } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { SendingView } from "../../app/prepareSending";
import type { Report } from "../../app/report";
import { monthOfDay, monthsBetween, type Day, type Month } from "../../domain/calendar";
import { lotsToChoose, sendingMonths } from "../../domain/territory/sending";
import { monthText } from "../../messages/format";
import { usePane } from "../context";
import { downloadFile, XLSX_TYPE } from "../downloads";
import { Banner } from "../parts/Banner";
import { NeedsCheck } from "../parts/NeedsCheck";
import { useShared } from "../parts/styles";
import { ReturnSection } from "./ReturnSection";
import { sendingTexts } from "./sendingTexts";

/** Months offered where the contract's dates are not known: a year back, and the next one. */
const monthsAround = (asOf: Day): readonly Month[] => {
  const today = monthOfDay(asOf);
  return monthsBetween(today - 11, today + 1);
};

/** The month one most likely comes for: the one after the last declared, not after the day's own. */
function likelyMonth(months: readonly Month[], { statements, asOf }: Report): Month {
  const today = monthOfDay(asOf);
  const declared = statements.flatMap(({ statement }) => statement.month ?? []);
  const last = declared.reduce((latest, month) => Math.max(latest, month), -1);
  const wanted = last < 0 ? today : Math.min(last + 1, today);
  return months.includes(wanted) ? wanted : (months.filter((month) => month <= today).at(-1) ?? months[0] ?? wanted); // prettier-ignore
}

/** What the titulaire is sent, and what it sends back. */
export function SendingPart() {
  const { state, locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  const { report } = state;
  return (
    <div className={shared.screen}>
      <h2 tabIndex={-1} className={shared.title}>
        {texts.title}
      </h2>
      <p className={shared.muted}>{texts.intro}</p>
      {report === null ? (
        <NeedsCheck />
      ) : (
        <>
          <PrepareSection report={report} />
          <ReturnSection />
        </>
      )}
    </div>
  );
}

function PrepareSection({ report }: { readonly report: Report }) {
  const { services, state, operations, locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  const months = sendingMonths(report.registers.contract) ?? monthsAround(report.asOf);
  const lots = lotsToChoose(report.registers);
  const [chosen, setChosen] = useState<Month | null>(null);
  const [lot, setLot] = useState<string | null>(null);
  const [view, setView] = useState<SendingView | null>(null);
  const isBusy = state.operation !== null;
  const month = chosen ?? likelyMonth(months, report);
  const wantedLot = lots.length === 0 ? null : lot !== null && lots.includes(lot) ? lot : (lots[0] ?? null); // prettier-ignore

  const prepare = async (): Promise<void> => {
    const name = texts.fileName(month, wantedLot);
    const made = await operations.perform(
      "export",
      (options) => services.sending.prepare({ month, lot: wantedLot }, options),
      () => ({ kind: "handed", name })
    );
    if (made === null) return;
    setView(made.view);
    downloadFile(made.bytes, name, XLSX_TYPE);
  };

  return (
    <>
      <Field label={texts.month}>
        <Select
          value={month}
          disabled={isBusy}
          onChange={(_, { value }) => setChosen(Number(value))}
        >
          {months.map((each) => (
            <option key={each} value={each}>
              {monthText(each, locale)}
            </option>
          ))}
        </Select>
      </Field>
      {wantedLot !== null && (
        <Field label={texts.lot}>
          <Select value={wantedLot} disabled={isBusy} onChange={(_, { value }) => setLot(value)}>
            {lots.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={shared.row}>
        <Button
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isBusy}
          onClick={() => void prepare()}
        >
          {texts.prepare}
        </Button>
      </div>
      {view !== null && <Prepared view={view} />}
    </>
  );
}

/** What the last file holds, and what was left out of it. */
function Prepared({ view }: { readonly view: SendingView }) {
  const { locale } = usePane();
  const texts = sendingTexts(locale);
  const shared = useShared();
  return (
    <>
      <section className={shared.card} aria-label={texts.prepared}>
        <ul className={shared.list}>
          {[texts.rows(view.rows), texts.findings(view.findings), texts.due(view.dueOn)].map(
            (text) => (
              <li key={text}>{text}</li>
            )
          )}
        </ul>
        <p className={shared.muted}>{texts.personal}</p>
      </section>
      {view.leftPeople.length > 0 && (
        <Banner tone="to-justify">{texts.leftPeople(view.leftPeople)}</Banner>
      )}
      {view.leftFindings > 0 && (
        <Banner tone="information">{texts.leftFindings(view.leftFindings)}</Banner>
      )}
    </>
  );
}
