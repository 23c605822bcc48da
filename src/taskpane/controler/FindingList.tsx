import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from "react";
import type { DecidedFinding } from "../../app/report";
import { RULE_CODES } from "../../domain/finding";
import { wholeNumber } from "../../messages/format";
import { usePane } from "../context";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useShared } from "../parts/styles";
import type { FindingGroup } from "../selectors";
import { ruleTitle, severityLabel } from "../../messages/index";
import { FindingDetail, type DetailFocus } from "./FindingDetail";
import { FindingItem } from "./FindingItem";
import { decisionTexts } from "./texts";
import { TickBox } from "./TickBox";
import { isSelectAll, useTicks } from "./useTicks";

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "clip",
  },
  group: { ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  heading: { margin: 0, position: "sticky", top: 0, zIndex: 1, font: "inherit" },
  header: {
    display: "grid",
    gridTemplateColumns: "16px 20px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "6px",
    width: "100%",
    padding: "7px 10px 7px 8px",
    border: "0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  code: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  count: {
    minWidth: "22px",
    padding: "0 6px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
  title: { overflowWrap: "anywhere" },
  ticking: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  detail: { gridColumn: "1 / -1", minWidth: 0 },
  item: {
    // Room for the sticky header above it when it is scrolled into view.
    scrollMarginTop: "60px",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** Whether all, some or none of a group's shown findings are ticked. */
function tickedPart({ items }: FindingGroup, ticked: ReadonlySet<string>): boolean | "mixed" {
  const count = items.filter(({ identity }) => ticked.has(identity)).length;
  return count === 0 ? false : count === items.length || "mixed";
}

/** What the arrows walk through: the groups' headers and their findings. */
const STOPS = "button[data-stop]";

const KEYS = ["ArrowDown", "ArrowUp", "Home", "End"];

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** Every finding that passes the filters, shown yet or not: what Ctrl+A selects. */
  readonly kept: readonly DecidedFinding[];
}

/**
 * The findings by group. One tab stop: arrows, Home and End walk through headers and findings, Left and Right
 * fold a group, Enter goes to the cell. The selected finding opens its detail under itself. While several are being
 * selected, Space ticks, Shift extends.
 */
export function FindingList({ groups, kept }: FindingListProps) {
  const { state, dispatch, operations, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const list = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const [focused, setFocused] = useState<string | null>(null);
  const [detailFocus, setDetailFocus] = useState<DetailFocus | null>(null);
  const { collapsed, selected, grouping, ticked, decisionDrafts } = state;
  const words = decisionTexts(locale);

  const visible = useMemo(
    () => groups.filter(({ key }) => !collapsed.includes(key)).flatMap(({ items }) => items),
    [groups, collapsed]
  );
  const { tick, begin, tickAll, stop } = useTicks(visible);
  const tickedOnes = useMemo(() => new Set(ticked ?? []), [ticked]);
  const isSelecting = ticked !== null;
  const stops = groups.flatMap(({ key, items }) => [
    `group ${key}`,
    ...(collapsed.includes(key) ? [] : items.map(({ identity }) => identity)),
  ]);
  const preferred = [focused, selected].find((stop) => stop !== null && stops.includes(stop));
  const tabStop = preferred ?? visible[0]?.identity ?? stops[0];
  const at = visible.findIndex(({ identity }) => identity === selected);

  useEffect(() => {
    if (selected === null) return;
    const item = list.current?.querySelector('button[aria-current="true"]')?.parentElement;
    item?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);

  const go = useCallback(
    (item: DecidedFinding, focus: DetailFocus | null) => {
      setDetailFocus(focus);
      setFocused(item.identity);
      dispatch({ type: "select", identity: item.identity });
      void operations.goTo(item.finding.place);
    },
    [dispatch, operations]
  );
  const choose = useCallback((item: DecidedFinding) => go(item, null), [go]);

  const close = () => {
    dispatch({ type: "select", identity: null });
    list.current?.querySelector<HTMLElement>('button[aria-current="true"]')?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target instanceof HTMLElement ? event.target.closest(STOPS) : null;
    if (!target || !list.current) return;
    const key = target.getAttribute("data-group");
    const isFolded = key !== null && collapsed.includes(key);
    if (key !== null && (event.key === "ArrowLeft" ? !isFolded : event.key === "ArrowRight" && isFolded)) {
      event.preventDefault();
      dispatch({ type: "toggleGroup", key });
      return;
    } // prettier-ignore
    // A detail the filters hide is not what one wants to leave.
    if (event.key === "Escape" && (at >= 0 || isSelecting)) {
      if (at >= 0) close();
      else stop();
      return;
    }
    if (isSelectAll(event)) {
      event.preventDefault();
      tickAll(kept.map(({ identity }) => identity));
      return;
    }
    const identity = target.getAttribute("data-finding");
    if (event.key === " " && identity !== null && (isSelecting || event.shiftKey)) {
      event.preventDefault();
      tick(identity, event.shiftKey);
      return;
    }
    if (!KEYS.includes(event.key)) return;
    event.preventDefault();
    const buttons = [...list.current.querySelectorAll<HTMLElement>(STOPS)];
    const from = buttons.findIndex((button) => button === target);
    const last = buttons.length - 1;
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: last }[event.key] ?? from;
    const reached = buttons[Math.min(Math.max(to, 0), last)];
    reached?.focus();
    const next = reached?.getAttribute("data-finding");
    if (!event.shiftKey) return;
    // A range passes over the headers between its groups.
    if (identity !== null && !tickedOnes.has(identity)) begin(identity);
    if (next) tick(next, true);
  };

  const ruleOf = (key: string) => RULE_CODES.find((code) => code === key);
  const titleOf = (key: string): string => {
    const rule = grouping === "rule" ? ruleOf(key) : undefined;
    return rule ? ruleTitle(rule, locale) : key;
  };

  return (
    <>
      <p id={keysId} className={shared.muted}>
        {isSelecting ? words.keys : t.findings.keys}
      </p>
      {/* The arrows move between the buttons inside, which keep their own roles and names. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={list} className={styles.root} onKeyDown={onKeyDown}>
        {groups.map((group) => {
          const isFolded = collapsed.includes(group.key);
          const stop = `group ${group.key}`;
          return (
            <section key={group.key} aria-label={titleOf(group.key)} className={styles.group}>
              <h3 className={mergeClasses(styles.heading, isSelecting && styles.ticking)}>
                {isSelecting && (
                  <TickBox
                    label={words.tickGroup(titleOf(group.key))}
                    ticked={tickedPart(group, tickedOnes)}
                    onTick={() =>
                      dispatch({
                        type: "tick",
                        identities: group.items.map((item) => item.identity),
                        mode: "toggle",
                      })
                    }
                  />
                )}
                <button
                  type="button"
                  data-stop
                  data-group={group.key}
                  aria-expanded={!isFolded}
                  tabIndex={tabStop === stop ? 0 : -1}
                  className={styles.header}
                  onFocus={() => setFocused(stop)}
                  onClick={() => dispatch({ type: "toggleGroup", key: group.key })}
                >
                  {isFolded ? (
                    <ChevronRight16Regular aria-hidden />
                  ) : (
                    <ChevronDown16Regular aria-hidden />
                  )}
                  <SeverityIcon tone={group.severity} />
                  <span className={styles.title}>
                    <span className={shared.visuallyHidden}>
                      {severityLabel(group.severity, locale)},{" "}
                    </span>
                    {titleOf(group.key)}{" "}
                    {grouping === "rule" && <span className={styles.code}>{group.key}</span>}
                  </span>
                  <span className={styles.count}>{wholeNumber(group.total, locale)}</span>
                </button>
              </h3>
              {!isFolded && (
                <ul className={shared.list} aria-describedby={keysId}>
                  {group.items.map((item) => (
                    <li
                      key={item.identity}
                      className={mergeClasses(styles.item, isSelecting && styles.ticking)}
                    >
                      <FindingItem
                        item={item}
                        isSelected={item.identity === selected}
                        isTabStop={item.identity === tabStop}
                        isTicked={isSelecting ? tickedOnes.has(item.identity) : null}
                        hasDraft={decisionDrafts.has(item.identity)}
                        showsRule={grouping === "sheet"}
                        locale={locale}
                        onFocus={setFocused}
                        onChoose={choose}
                        onTick={tick}
                      />
                      {item.identity === selected && (
                        <div className={styles.detail}>
                          <FindingDetail
                            item={item}
                            index={at}
                            total={visible.length}
                            focus={detailFocus}
                            onFocused={() => setDetailFocus(null)}
                            previous={visible[at - 1] ?? null}
                            next={visible[at + 1] ?? null}
                            onGo={go}
                            onClose={close}
                          />
                        </div>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
