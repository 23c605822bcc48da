import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { penaltyKey } from "../../app/penaltyKeys";
import type { Penalty } from "../../domain/penalty";
import { usePane } from "../context";
import { NotCheckedLines } from "../controler/NotCheckedList";
import { Banner } from "../parts/Banner";
import { NeedsCheck } from "../parts/NeedsCheck";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { BatchBar } from "./BatchBar";
import { ClauseGroup, type KeyedPenalty } from "./ClauseGroup";
import { LetterScreen } from "./LetterScreen";
import { passes } from "./penaltyForm";
import { PenaltyTotals } from "./PenaltyTotals";
import { StateFilter } from "./StateFilter";
import { penaltyTexts } from "./texts";
import { useRecord } from "./useRecord";

const useStyles = makeStyles({
  none: { display: "flex", gap: "8px", alignItems: "flex-start" },
});

/** Lines listed at once: contracts of several years may have hundreds. */
const PAGE = 60;

/** Consecutive penalties of one clause. */
function byClause(listed: readonly KeyedPenalty[]): readonly (readonly KeyedPenalty[])[] {
  const groups = new Map<string, KeyedPenalty[]>();
  for (const item of listed) {
    const key = `${item.penalty.clause}|${item.penalty.trigger}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function List({ penalties }: { readonly penalties: readonly Penalty[] }) {
  const { state, locale } = usePane();
  const t = penaltyTexts(locale).filter;
  const shared = useShared();
  const [cap, setCap] = useState(PAGE);
  const { filter, opened } = state.penalties;
  // A penalty that leaves the filter by what was just decided stays while it is open.
  const kept = penalties
    .map((penalty, rank): KeyedPenalty => ({ key: penaltyKey(penalty), rank, penalty }))
    .filter(({ key, penalty }) => key === opened || passes(penalty, filter, state.asOf));
  const listed = kept.slice(0, cap);
  const left = kept.length - listed.length;
  if (kept.length === 0) return <p className={shared.muted}>{t.nothing}</p>;
  return (
    <>
      {byClause(listed).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        const { clause, trigger } = first.penalty;
        return (
          <ClauseGroup
            key={`${clause}|${trigger}`}
            first={first.penalty}
            all={penalties.filter((each) => each.clause === clause && each.trigger === trigger)}
            listed={group}
          />
        );
      })}
      {left > 0 && (
        <Button onClick={() => setCap(cap + PAGE)}>{t.more(Math.min(left, PAGE))}</Button>
      )}
    </>
  );
}

/** Penalty conditions found: the amounts step by step, and what the buyer decides of each. */
export default function PenaltiesScreen() {
  const { state, operations, locale } = usePane();
  const t = penaltyTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const { report, isStale, operation } = state;
  const { letter, ticked } = state.penalties;
  const { takeBack, count } = useRecord();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<string | null>(null);
  useEffect(() => {
    // Back from a letter, the keyboard returns to the button that opened it.
    if (letter !== null) {
      opener.current ??= letter.keys.length > 1 ? "lot" : (letter.keys[0] ?? "");
      return;
    }
    if (opener.current === null) return;
    const buttons = [...document.querySelectorAll<HTMLElement>("[data-courrier]")];
    const own = buttons.find(({ dataset }) => dataset["courrier"] === opener.current);
    (own ?? buttons[0] ?? heading.current)?.focus();
    opener.current = null;
  }, [letter]);
  const isTicking = ticked.length > 0;
  const isUndoable = takeBack !== null;
  const isDrawn = useRef(false);
  useEffect(() => {
    // What was pressed is gone with its line: the keyboard waits on the title, and nothing jumps.
    if (isDrawn.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    isDrawn.current = true;
  }, [isTicking, isUndoable]);
  if (!report)
    return (
      <div className={shared.screen}>
        <h2 className={shared.title}>{t.title}</h2>
        <NeedsCheck />
      </div>
    );
  if (letter !== null) return <LetterScreen report={report} draft={letter} />;
  const { penalties, notChecked, registers } = report;
  const notComputed = notChecked.filter(
    ({ kind }) => kind === "no-rate" || kind === "unsupported-trigger"
  );
  const hasClauses = registers.clauses !== null && registers.clauses.length > 0;
  return (
    <div className={shared.screen}>
      <h2 ref={heading} tabIndex={-1} className={shared.title}>
        {t.title}
      </h2>
      <p className={shared.muted}>{t.intro}</p>
      {isStale && (
        <Banner
          tone="information"
          actions={
            <Button
              size="small"
              disabledFocusable={operation !== null}
              onClick={() => void operations.check()}
            >
              {t.again}
            </Button>
          }
        >
          {t.stale}
        </Banner>
      )}
      {penalties.length === 0 ? (
        <p className={styles.none}>
          <SeverityIcon tone={hasClauses ? "success" : "information"} />
          <span>{hasClauses ? t.none : t.noClause}</span>
        </p>
      ) : (
        <>
          <PenaltyTotals report={report} />
          <StateFilter penalties={penalties} />
          {takeBack !== null && (
            <div className={shared.row}>
              <Button
                size="small"
                disabledFocusable={operation !== null}
                onClick={() => void takeBack()}
              >
                {t.takeBack(count)}
              </Button>
            </div>
          )}
          <List penalties={penalties} />
          <BatchBar report={report} />
        </>
      )}
      {notComputed.length > 0 && (
        <section className={shared.card}>
          <h3 className={shared.subtitle}>{t.notParameterised}</h3>
          <NotCheckedLines items={notComputed} />
        </section>
      )}
    </div>
  );
}
