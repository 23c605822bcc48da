import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import type { Problem } from "./checks";
import { titleOf, type ContractForm } from "./form";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: "0 -12px -12px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexGrow: 1, margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface SaveBarProps {
  readonly form: ContractForm;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
  /** Shows the field a problem is about. */
  readonly onGoTo: (problem: Problem) => void;
  readonly onDone: () => void;
}

/** How much is not written yet, and what to do of it. */
export function SaveBar({ form, problems, editor, onGoTo, onDone }: SaveBarProps) {
  const { state, locale } = usePane();
  const t = formTexts(locale);
  const styles = useStyles();
  const shared = useShared();
  const [isAsked, setAsked] = useState(false);
  const [isTried, setTried] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const { changeCount } = form;
  const isBusy = state.operation !== null;
  const blocking = problems.filter(({ blocks }) => blocks);
  useEffect(() => {
    if (isAsked) keep.current?.focus();
  }, [isAsked]);
  if (changeCount === 0) return null;
  const nameOf = ({ at, part }: Problem): string => {
    const title = titleOf(form, at) ?? "";
    return `${t.parts[part]} · ${t.labels[title] ?? title}`;
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (blocking.length > 0 || isBusy) return;
    if (!(await editor.save())) return;
    setTried(false);
    onDone();
  };
  return (
    <section className={styles.bar} aria-label={t.unsaved(changeCount)}>
      {isAsked ? (
        <div role="alert">
          <p className={styles.count}>{t.discardTitle}</p>
          <p className={shared.text}>{t.discardText(changeCount)}</p>
          <div className={shared.row}>
            <Button
              size="small"
              onClick={() => {
                editor.discard();
                setAsked(false);
                setTried(false);
                onDone();
              }}
            >
              {t.discardAll}
            </Button>
            <Button
              ref={(element: HTMLButtonElement | null) => {
                keep.current = element;
              }}
              size="small"
              appearance="primary"
              onClick={() => setAsked(false)}
            >
              {t.keepTyping}
            </Button>
          </div>
        </div>
      ) : (
        <>
          {isTried && blocking.length > 0 && (
            <div role="alert">
              <p className={shared.text}>{t.blocked(blocking.length)}</p>
              <ul className={styles.list}>
                {blocking.map((problem) => (
                  <li key={`${problem.at}-${problem.remark.code}`}>
                    <button type="button" className={shared.jump} onClick={() => onGoTo(problem)}>
                      {nameOf(problem)}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={shared.row}>
            <p className={styles.count} role="status">
              {t.unsaved(changeCount)}
            </p>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>
              {t.save}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => setAsked(true)}>
              {t.discard}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
