import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
  ChevronDown20Regular,
  ChevronUp20Regular,
  Dismiss20Regular,
  QuestionCircle20Regular,
} from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { DecidedFinding } from "../../app/report";
import type { RuleCode } from "../../domain/finding";
import { usePane } from "../context";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { differenceLines, sentenceOf } from "../../messages/index";
import { DecisionPanel } from "./DecisionPanel";

/** The button that moved to this detail keeps the keyboard, so that it can be pressed again. */
export type DetailFocus = "previous" | "next";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "0 10px 12px",
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  bar: { display: "flex", alignItems: "center", gap: "2px" },
  position: {
    flexGrow: 1,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: "4px 12px",
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, margin: 0 },
  value: { margin: 0, overflowWrap: "anywhere" },
  fix: {
    margin: 0,
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  fixTitle: { display: "block", fontWeight: tokens.fontWeightSemibold },
  map: { alignSelf: "flex-start" },
  help: { alignSelf: "flex-start", marginInlineStart: "-6px" },
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Rules whose remedy may be to say what a column holds. */
const MAPPED: readonly RuleCode[] = ["LEC-01", "LEC-02", "LEC-08"];

interface FindingDetailProps {
  readonly item: DecidedFinding;
  /** 0-based position among the findings shown. */
  readonly index: number;
  readonly total: number;
  readonly focus: DetailFocus | null;
  /** The focus is given once: a detail that comes back with its filter takes nothing from where one types. */
  readonly onFocused: () => void;
  readonly previous: DecidedFinding | null;
  readonly next: DecidedFinding | null;
  readonly onGo: (item: DecidedFinding, focus: DetailFocus) => void;
  readonly onClose: () => void;
}

/** Expected, found, how to correct, the rule's help and the buyer's decision. */
export function FindingDetail(props: FindingDetailProps) {
  const { item, index, total, focus, onFocused, previous, next, onGo, onClose } = props;
  const { openHelp, dispatch, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const previousButton = useRef<HTMLButtonElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const { finding } = item;
  const sentence = sentenceOf(finding, locale);
  const differences = differenceLines(finding, locale);

  useEffect(() => {
    if (focus === null) return;
    onFocused();
    if (focus === "previous") previousButton.current?.focus({ preventScroll: true });
    if (focus === "next") nextButton.current?.focus({ preventScroll: true });
  }, [focus, onFocused]);

  return (
    <section aria-label={t.detail.label} className={styles.root}>
      <div className={styles.bar}>
        <span className={styles.position}>
          <span className={shared.visuallyHidden}>{t.findings.listLabel} </span>
          {t.detail.position(index + 1, total)}
        </span>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            previousButton.current = element;
          }}
          size="small"
          appearance="subtle"
          icon={<ChevronUp20Regular />}
          aria-label={t.detail.previous}
          title={t.detail.previous}
          disabledFocusable={previous === null}
          onClick={() => previous && onGo(previous, "previous")}
        />
        <Button
          ref={(element: HTMLButtonElement | null) => {
            nextButton.current = element;
          }}
          size="small"
          appearance="subtle"
          icon={<ChevronDown20Regular />}
          aria-label={t.detail.next}
          title={t.detail.next}
          disabledFocusable={next === null}
          onClick={() => next && onGo(next, "next")}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t.detail.close}
          title={t.detail.close}
          onClick={onClose}
        />
      </div>
      <dl className={styles.facts}>
        {finding.header !== null && (
          <>
            <dt className={styles.term}>{t.detail.column}</dt>
            <dd className={styles.value}>{finding.header}</dd>
          </>
        )}
        <dt className={styles.term}>{t.detail.expected}</dt>
        <dd className={styles.value}>{sentence.expected}</dd>
        <dt className={styles.term}>{t.detail.found}</dt>
        <dd className={styles.value}>{sentence.found}</dd>
      </dl>
      <p className={styles.fix}>
        <span className={styles.fixTitle}>{t.detail.fix}</span>
        {capitalised(sentence.fix)}
      </p>
      {differences.length > 0 && (
        <Section title={t.detail.differences(differences.length)}>
          <ul className={shared.list}>
            {differences.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
      {MAPPED.includes(finding.rule) && (
        <Button
          size="small"
          className={styles.map}
          onClick={() => dispatch({ type: "map", target: finding.place })}
        >
          {t.detail.map}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.help}
        icon={<QuestionCircle20Regular />}
        onClick={() => openHelp(finding.rule)}
      >
        {t.detail.help(finding.rule)}
      </Button>
      <DecisionPanel key={item.identity} item={item} />
    </section>
  );
}
