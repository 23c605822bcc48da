import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { DataBarVertical20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { refKey, summaryRefs } from "../../domain/committee/refs";
import type { SummaryRef } from "../../domain/committee/types";
import { periodText, type Locale } from "../../messages/format";
import { usePane } from "../context";
import { NeedsCheck } from "../parts/NeedsCheck";
import { useShared } from "../parts/styles";
import { ExistingSummaries } from "./ExistingSummaries";
import { Preview } from "./Preview";
import { summaryTexts } from "./texts";

function nameOf(ref: SummaryRef, locale: Locale): string {
  const t = summaryTexts(locale);
  const period = periodText(ref.period, locale);
  switch (ref.kind) {
    case "quarter":
      return t.quarterName(ref.quarter, ref.year, period);
    case "year":
      return t.yearName(ref.year, period);
    case "contract":
      return t.contractName(period);
  }
}

const useStyles = makeStyles({
  // A list is as wide as its longest line unless it is told that the pane is narrower.
  list: {
    width: "100%",
    minWidth: 0,
    "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
});

const KINDS = ["quarter", "year", "contract"] as const;

/** Reads the workbook's summaries once when the screen has what it needs; a failure is told, and not tried again. */
function useSummaries(isReady: boolean) {
  const { state, operations } = usePane();
  const { summaries, operation } = state;
  const asked = useRef(false);
  useEffect(() => {
    if (summaries !== null) asked.current = false;
    else if (isReady && operation === null && !asked.current) {
      asked.current = true;
      void operations.compareSummaries();
    }
  }, [isReady, summaries, operation, operations]);
  return summaries;
}

/** The committee's sheets: which period, its figures at a glance, the button that builds, and those already there. */
export default function SummaryScreen() {
  const { state, operations, locale } = usePane();
  const t = summaryTexts(locale);
  const shared = useShared();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const { report } = state;
  const refs = report ? summaryRefs(report.registers.contract, report.asOf) : [];
  const summary = refs.find((ref) => refKey(ref) === chosen) ?? refs[0];
  const summaries = useSummaries(summary !== undefined);
  const isBuilt = summaries?.some(({ ref }) => summary && refKey(ref) === refKey(summary)) ?? false;
  return (
    <div className={shared.screen}>
      <h2 className={shared.title}>{t.title}</h2>
      <p className={shared.muted}>{t.intro}</p>
      {!report ? (
        <NeedsCheck />
      ) : !summary ? (
        <p className={shared.text}>{t.none}</p>
      ) : (
        <>
          <Field style={{ minWidth: 0 }} label={t.period} {...(isBuilt ? { hint: t.kept } : {})}>
            <Select
              className={styles.list}
              value={refKey(summary)}
              onChange={(_event, { value }) => setChosen(value)}
            >
              {KINDS.map((kind) => (
                <optgroup key={kind} label={t.kinds[kind]}>
                  {refs
                    .filter((ref) => ref.kind === kind)
                    .map((ref) => (
                      <option key={refKey(ref)} value={refKey(ref)}>
                        {nameOf(ref, locale)}
                      </option>
                    ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            size="large"
            icon={<DataBarVertical20Regular />}
            disabledFocusable={state.operation !== null}
            onClick={() => void operations.buildSummary(summary)}
          >
            {isBuilt ? t.rebuild : t.build}
          </Button>
          {summaries !== null && <ExistingSummaries summaries={summaries} />}
          <Preview report={report} summary={summary} />
        </>
      )}
    </div>
  );
}
