import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type MouseEvent } from "react";
import type { DecidedFinding } from "../../app/report";
import type { FindingIdentity } from "../../domain/finding";
import type { Locale } from "../../messages/format";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import { placeText } from "../selectors";
import { decisionTexts } from "./texts";
import { TickBox } from "./TickBox";
import { decisionStateLabel, sentenceOf, severityLabel } from "../../messages/index";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: "8px",
    width: "100%",
    padding: "8px 10px",
    border: "0",
    borderLeft: "3px solid transparent",
    // Contrast themes draw transparent borders: only the selected one may be seen.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    background: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  toReview: {
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  message: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  whole: { display: "block", color: tokens.colorNeutralForeground1 },
});

interface FindingItemProps {
  readonly item: DecidedFinding;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  /** Null while nobody is selecting. */
  readonly isTicked: boolean | null;
  /** A decision on it is being typed and is not in the workbook yet. */
  readonly hasDraft: boolean;
  readonly showsRule: boolean;
  readonly locale: Locale;
  readonly onFocus: (identity: FindingIdentity) => void;
  readonly onChoose: (item: DecidedFinding) => void;
  readonly onTick: (identity: FindingIdentity, extend: boolean) => void;
}

/**
 * One finding: where it stands, what it says, what was decided. A click or Enter goes to its cell. It reads nothing
 * but its properties, so that a list of hundreds is not drawn again for each key pressed.
 */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { item, isSelected, isTabStop, isTicked, hasDraft, showsRule, locale } = props;
  const { onFocus, onChoose, onTick } = props;
  const styles = useStyles();
  const shared = useShared();
  const { finding, decision } = item;
  const isToReview = decision?.toReview === true;
  const decided = decision ? decisionStateLabel(decision, locale) : null;
  const words = decisionTexts(locale);
  const aside = [showsRule ? finding.rule : null, decided, hasDraft ? words.unsaved : null].filter(
    (part) => part !== null
  );
  const what = `${placeText(finding.place)}, ${finding.rule}`;
  const onClick = ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    if (shiftKey || ctrlKey || metaKey) onTick(item.identity, shiftKey);
    else onChoose(item);
  };
  const button = (
    <button
      type="button"
      data-stop
      data-finding={item.identity}
      aria-current={isSelected ? "true" : undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={mergeClasses(styles.root, isSelected && styles.selected)}
      onFocus={() => onFocus(item.identity)}
      onClick={onClick}
    >
      <SeverityIcon tone={finding.severity} />
      <span>
        <span className={shared.visuallyHidden}>
          {isTicked === true && words.ticked}
          {severityLabel(finding.severity, locale)},{" "}
        </span>
        <span className={styles.head}>
          <span className={styles.place}>{placeText(finding.place)}</span>
          {aside.length > 0 && (
            <span className={mergeClasses(styles.aside, isToReview && styles.toReview)}>
              {aside.join(" · ")}
            </span>
          )}
        </span>
        <span className={mergeClasses(styles.message, isSelected && styles.whole)}>
          {sentenceOf(finding, locale).message}
        </span>
      </span>
    </button>
  );
  // The same place in the tree with and without the box: the button that has the keyboard keeps it.
  return (
    <>
      {isTicked !== null && (
        <TickBox
          label={words.tick(what)}
          ticked={isTicked}
          onTick={(extend) => onTick(item.identity, extend)}
        />
      )}
      {button}
    </>
  );
});
