import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowUndo20Regular,
  Filter20Regular,
  MultiselectLtr20Regular,
  Search20Regular,
} from "@fluentui/react-icons";
import {
  lazy,
  startTransition,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { DecidedFinding, Report } from "../../app/report";
import type { Finding } from "../../domain/finding";
import type { Locale } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { filtered, grouped, placeText, sheetsOf } from "../selectors";
import { ruleTitle, sentenceOf } from "../../messages/index";
import { NO_FILTER, PAGE_SIZE, type DecisionFilter, type Grouping } from "../state";
import { Banner } from "../parts/Banner";
import { FindingList } from "./FindingList";
import { decisionTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
  },
  segments: {
    display: "flex",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  segment: {
    padding: "3px 8px",
    border: "0",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  tools: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", gap: "8px" },
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  search: { minWidth: 0, width: "100%" },
  select: { minWidth: 0 },
});

const GROUPINGS: readonly Grouping[] = ["rule", "sheet"];
const DECISIONS: readonly DecisionFilter[] = ["all", "open", "to-review", "decided"];

const SelectionBar = lazy(() => import(/* webpackChunkName: "decisions" */ "./SelectionBar"));

/** What a search looks into; a finding's sentences are composed once, at the first search. */
function searchWords(locale: Locale): (item: DecidedFinding) => string {
  const known = new WeakMap<Finding, string>();
  return ({ finding }) => {
    const cached = known.get(finding);
    if (cached !== undefined) return cached;
    const { message, expected, found } = sentenceOf(finding, locale);
    const title = ruleTitle(finding.rule, locale);
    const place = placeText(finding.place);
    const words = [finding.rule, title, place, finding.header, message, expected, found].join(" ");
    known.set(finding, words);
    return words;
  };
}

/** The list with what narrows it: search, filters, grouping; it always says how many it leaves out. */
export function FindingsPanel({ report }: { readonly report: Report }) {
  const { state, dispatch, operations, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [showsFilters, setShowsFilters] = useState(false);
  const { filters, grouping, cap, ticked, undo } = state;
  const words = decisionTexts(locale);
  const { findings } = report;

  // The field answers at once; the list follows when there is time.
  const listFilters = useDeferredValue(filters);
  const wordsOf = useMemo(() => searchWords(locale), [locale]);
  const kept = useMemo(
    () => filtered(findings, listFilters, wordsOf),
    [findings, listFilters, wordsOf]
  );
  const groups = useMemo(() => grouped(kept, grouping, cap), [kept, grouping, cap]);

  const heading = useRef<HTMLHeadingElement>(null);
  /** What was pressed goes away: the keyboard waits on the list's title. */
  const waitOnTitle = () => heading.current?.focus();
  /** Whether the keyboard was in this panel; what leaves the list under it takes its focus along, without a word. */
  const hadKeyboard = useRef(false);
  useEffect(() => {
    if (hadKeyboard.current && document.activeElement === document.body) heading.current?.focus();
  }, [kept]);
  const stop = () => {
    dispatch({ type: "tick", identities: null });
    waitOnTitle();
  };

  const shown = Math.min(kept.length, cap);
  const folded = (filters.sheet === null ? 0 : 1) + (filters.decision === "all" ? 0 : 1);
  const toReview = findings.filter(({ decision }) => decision?.toReview === true).length;
  const isFiltered = kept.length < findings.length;
  const groupingLabel = { rule: t.findings.byRule, sheet: t.findings.bySheet };
  const decisionLabel = {
    all: t.findings.allDecisions,
    open: t.findings.open,
    "to-review": words.filterToReview,
    decided: t.findings.decided,
  };

  return (
    <section
      aria-label={t.findings.listLabel}
      className={styles.root}
      onFocus={() => {
        hadKeyboard.current = true;
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        hadKeyboard.current = currentTarget.contains(relatedTarget);
      }}
    >
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={shared.subtitle}>
          {t.findings.title(findings.length)}
        </h2>
        <div role="group" aria-label={t.findings.groupBy} className={styles.segments}>
          {GROUPINGS.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === grouping}
              className={mergeClasses(styles.segment, choice === grouping && styles.chosen)}
              onClick={() => dispatch({ type: "group", grouping: choice })}
            >
              {groupingLabel[choice]}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.tools}>
        <Input
          type="search"
          className={styles.search}
          aria-label={t.findings.search}
          placeholder={t.findings.searchPlaceholder}
          contentBefore={<Search20Regular aria-hidden />}
          value={filters.search}
          onChange={(_event, { value }) => dispatch({ type: "filter", filters: { search: value } })}
        />
        <Button
          icon={<Filter20Regular />}
          appearance={folded > 0 ? "primary" : "secondary"}
          aria-expanded={showsFilters}
          onClick={() => setShowsFilters(!showsFilters)}
        >
          {folded > 0 ? t.findings.activeFilters(folded) : t.findings.filters}
        </Button>
        <Button
          icon={<MultiselectLtr20Regular />}
          appearance={ticked === null ? "secondary" : "primary"}
          aria-label={ticked === null ? words.select : words.stop}
          title={ticked === null ? words.select : words.stop}
          onClick={() => dispatch({ type: "tick", identities: ticked === null ? [] : null })}
        />
      </div>
      {toReview > 0 && filters.decision !== "to-review" && (
        <Banner
          tone="to-justify"
          actions={
            <Button
              size="small"
              onClick={() => {
                dispatch({ type: "filter", filters: { ...NO_FILTER, decision: "to-review" } });
                waitOnTitle();
              }}
            >
              {words.showToReview}
            </Button>
          }
        >
          {words.toReview(toReview)}
        </Banner>
      )}
      {undo !== null && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={state.operation !== null}
            onClick={() => {
              waitOnTitle();
              void operations.undoDecisions();
            }}
          >
            {words.undo(undo.size)}
          </Button>
        </div>
      )}
      {showsFilters && (
        <div className={styles.filters}>
          <Field label={t.findings.sheet} size="small">
            <Select
              size="small"
              className={styles.select}
              value={filters.sheet ?? ""}
              onChange={(_event, { value }) =>
                dispatch({ type: "filter", filters: { sheet: value === "" ? null : value } })
              }
            >
              <option value="">{t.findings.allSheets}</option>
              {sheetsOf(report).map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Select>
          </Field>
          <Field label={t.findings.decision} size="small">
            <Select
              size="small"
              className={styles.select}
              value={filters.decision}
              onChange={(_event, { value }) => {
                const decision = DECISIONS.find((choice) => choice === value);
                if (decision) dispatch({ type: "filter", filters: { decision } });
              }}
            >
              {DECISIONS.map((choice) => (
                <option key={choice} value={choice}>
                  {decisionLabel[choice]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {isFiltered && (
        <div className={shared.row}>
          <span className={shared.muted}>
            {t.findings.filteredOut(kept.length, findings.length)}
          </span>
          <button
            type="button"
            className={shared.jump}
            onClick={() => {
              dispatch({ type: "filter", filters: NO_FILTER });
              waitOnTitle();
            }}
          >
            {t.findings.clearFilters}
          </button>
        </div>
      )}
      {kept.length === 0 ? (
        <p className={shared.text}>{t.findings.noMatch}</p>
      ) : (
        <FindingList groups={groups} kept={kept} />
      )}
      {shown < kept.length && (
        <div className={shared.row}>
          <span className={shared.muted}>{t.findings.shown(shown, kept.length)}</span>
          <Button size="small" onClick={() => startTransition(() => dispatch({ type: "more" }))}>
            {t.findings.more(Math.min(PAGE_SIZE, kept.length - shown))}
          </Button>
        </div>
      )}
      {ticked !== null && (
        <Suspense fallback={<p className={shared.muted}>{t.common.loading}</p>}>
          <SelectionBar findings={findings} kept={kept} ticked={ticked} onStop={stop} />
        </Suspense>
      )}
    </section>
  );
}
