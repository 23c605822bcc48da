import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import type { ContractForm } from "./form";
import { saysTheSame } from "./FormField";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

/** The guide's example of wording: 20 to 30 %, smoothed over the year, bought in hours; reviewed before it is taken. */
const EXAMPLE: readonly (readonly [key: string, text: string])[] = [
  ["Type de marché", "Achat d'insertion"],
  ["Engagement", "Heures"],
  ["Part accompagnement et formation minimale", "20"],
  ["Part accompagnement et formation maximale", "30"],
  ["Lissage", "Année"],
];

interface Line {
  readonly key: string;
  readonly text: string;
  /** What the form says now; empty when it says nothing. */
  readonly current: string;
}

const linesOf = (form: ContractForm): readonly Line[] =>
  EXAMPLE.flatMap(([key, text]): readonly Line[] => {
    const state = form.parameters.get(key);
    return state === undefined || saysTheSame(state, text)
      ? []
      : [{ key, text, current: state.text }];
  });

interface ProposalProps {
  readonly form: ContractForm;
  readonly editor: ContractEditor;
}

/** «Proposer l’exemple de la Fiche C5»: what is blank is ticked, what is filled in waits for a yes. */
export function ExampleProposal({ form, editor }: ProposalProps) {
  const { t: pane, locale } = usePane();
  const t = formTexts(locale).proposal;
  const labels = formTexts(locale).labels;
  const shared = useShared();
  const fields = useFields();
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const isOpen = lines !== null;
  useEffect(() => {
    if (isOpen) title.current?.focus();
  }, [isOpen]);
  const open = (): void => {
    const all = linesOf(form);
    setLines(all);
    setTicked(all.filter(({ current }) => current.trim() === "").map(({ key }) => key));
  };
  const close = (): void => {
    setLines(null);
    opener.current?.querySelector("button")?.focus();
  };
  const apply = (): void => {
    const kept = (lines ?? []).filter(({ key }) => ticked.includes(key));
    editor.setValues(Object.fromEntries(kept.map(({ key, text }) => [key, text])));
    close();
  };
  return (
    <>
      <div ref={opener}>
        <Button aria-expanded={isOpen} onClick={isOpen ? close : open}>
          {t.open}
        </Button>
      </div>
      {lines !== null && (
        <section className={shared.card} aria-label={t.title}>
          <h3 ref={title} tabIndex={-1} className={shared.subtitle}>
            {t.title}
          </h3>
          <p className={shared.muted}>{t.source}</p>
          {lines.length === 0 ? (
            <p className={shared.text}>{t.none}</p>
          ) : (
            lines.map(({ key, text, current }) => (
              <label key={key} className={fields.check}>
                <input
                  type="checkbox"
                  className={fields.box}
                  checked={ticked.includes(key)}
                  onChange={({ target }) =>
                    setTicked((all) =>
                      target.checked ? [...all, key] : all.filter((each) => each !== key)
                    )
                  }
                />
                <span>
                  {t.propose(labels[key] ?? key, text)}
                  {current.trim() !== "" && (
                    <span className={shared.muted}> ({t.replaces(current)})</span>
                  )}
                </span>
              </label>
            ))
          )}
          <p className={shared.muted}>{t.phases}</p>
          <p className={shared.muted}>{t.control}</p>
          <div className={shared.row}>
            {lines.length > 0 && (
              <Button appearance="primary" disabledFocusable={ticked.length === 0} onClick={apply}>
                {t.apply}
              </Button>
            )}
            <Button onClick={close}>{pane.common.close}</Button>
          </div>
        </section>
      )}
    </>
  );
}
