import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { penaltyKey } from "../../app/penaltyKeys";
import type { Report } from "../../app/report";
import { penaltyStateLabel } from "../../messages";
import { usePane } from "../context";
import { isoOfDay } from "../dates";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { Field } from "../registres/Field";
import { fieldError } from "../registres/fieldValues";
import { useFields } from "../releves/fields";
import { BATCH_STATES, batchLines, isSendingStep, lineName, withBatch, type Batch } from "./batch";
import { suggestedKind } from "./letterKinds";
import { passes, wantedOf } from "./penaltyForm";
import { stepRefusalText } from "./ProcedureStepper";
import { penaltyTexts } from "./texts";
import { useRecord } from "./useRecord";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    maxHeight: "70vh",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 10px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  refused: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** Refused lines named one by one; the rest is counted. */
const NAMED = 4;

const NO_STEP = { state: null, sentOn: "", motive: "", invoice: "" } as const;
type Chosen = Omit<Batch, "state"> & { readonly state: Batch["state"] | null };

/** The ticked lines: one step for all of them, or one letter. */
export function BatchBar({ report }: { readonly report: Report }) {
  const { services, state, dispatch, locale } = usePane();
  const texts = penaltyTexts(locale);
  const t = texts.batch;
  const styles = useStyles();
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { record } = useRecord();
  const [chosen, setChosen] = useState<Chosen>(NO_STEP);
  const { ticked, drafts, filter, opened } = state.penalties;
  const { asOf } = state;
  const terms = report.registers.contract;
  const keyed = report.penalties.map((penalty) => ({ key: penaltyKey(penalty), penalty }));
  const items = keyed.filter(({ key }) => ticked.includes(key));
  const [first] = items;
  if (first === undefined) return null;
  const shown = keyed.filter(({ key, penalty }) => key === opened || passes(penalty, filter, asOf));
  const batch: Batch | null = chosen.state === null ? null : { ...chosen, state: chosen.state };
  const lines = batch === null ? [] : batchLines(items, batch, { asOf, terms });
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const kept = lines.filter(({ refusal, isChanged }) => refusal === null && isChanged);
  const dateError = fieldError({ title: "sentOn", kind: "date" }, chosen.sentOn);
  const isBusy = state.operation !== null;
  const canSave = kept.length > 0 && dateError === null && !isBusy;
  const set = (change: Partial<Chosen>): void => setChosen({ ...chosen, ...change });
  const tick = (keys: readonly (typeof first.key)[]): void =>
    dispatch({ type: "penalties", view: { ticked: keys } });
  const save = async (): Promise<void> => {
    if (!canSave || batch === null) return;
    heading.current?.focus();
    if (!(await record(new Map(kept.map(({ key, draft }) => [key, wantedOf(draft)]))))) return;
    // What is typed and not saved on a line must not put its step back when it is saved.
    const typed = kept.flatMap(({ key }) => {
      const own = drafts.get(key);
      return own ? [[key, withBatch(own, batch)] as const] : [];
    });
    setChosen(NO_STEP);
    const left = refused.map(({ key }) => key);
    dispatch({
      type: "penalties",
      view: { drafts: new Map([...drafts, ...typed]), ticked: left },
    });
  };
  return (
    <section aria-label={t.region} className={styles.root}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        <span role="status">{t.title(items.length)}</span>
      </h3>
      <div className={shared.row}>
        <Button
          size="small"
          disabledFocusable={shown.every(({ key }) => ticked.includes(key))}
          onClick={() => tick([...new Set([...ticked, ...shown.map(({ key }) => key)])])}
        >
          {t.all(shown.length)}
        </Button>
        <Button size="small" onClick={() => tick([])}>
          {t.none}
        </Button>
        <Button
          size="small"
          data-courrier="lot"
          onClick={() =>
            dispatch({
              type: "penalties",
              view: {
                letter: {
                  keys: items.map(({ key }) => key),
                  kind: suggestedKind(first.penalty),
                  on: isoOfDay(services.today()),
                },
              },
            })
          }
        >
          {t.letter}
        </Button>
      </div>
      <div className={fields.field}>
        <label htmlFor={`${id}-step`} className={fields.label}>
          {t.step}
        </label>
        <select
          id={`${id}-step`}
          className={fields.control}
          value={chosen.state ?? ""}
          onChange={({ target }) =>
            set({ state: BATCH_STATES.find((each) => each === target.value) ?? null })
          }
        >
          <option value="">{t.choose}</option>
          {BATCH_STATES.map((each) => (
            <option key={each} value={each}>
              {penaltyStateLabel(each, locale)}
            </option>
          ))}
        </select>
      </div>
      {batch !== null && (
        <>
          {isSendingStep(batch.state) && (
            <div className={fields.grid} style={{ alignItems: "end" }}>
              <Field
                id={`${id}-sentOn`}
                label={texts.fields.sentOn}
                type="date"
                value={batch.sentOn}
                error={dateError === null ? null : texts.fields.date}
                onValue={(sentOn) => set({ sentOn })}
              />
              <Button onClick={() => set({ sentOn: isoOfDay(services.today()) })}>
                {texts.fields.sentToday}
              </Button>
            </div>
          )}
          <Field
            id={`${id}-motive`}
            label={texts.fields.motive}
            value={batch.motive}
            hint={t.kept}
            onValue={(motive) => set({ motive })}
          />
          {batch.state === "deducted" && (
            <Field
              id={`${id}-invoice`}
              label={texts.fields.invoice}
              value={batch.invoice}
              onValue={(invoice) => set({ invoice })}
            />
          )}
          {refused.length > 0 && (
            <Banner tone="to-justify">
              {t.refused(refused.length)}
              <ul className={styles.refused}>
                {refused
                  .slice(0, NAMED)
                  .map(
                    ({ key, penalty, draft, refusal }, rank) =>
                      refusal !== null && (
                        <li key={`${key}|${rank.toString()}`}>
                          {t.line(
                            lineName(penalty, locale),
                            stepRefusalText(refusal, { penalty, asOf, terms }, draft, locale)
                          )}
                        </li>
                      )
                  )}
                {refused.length > NAMED && <li>{t.more(refused.length - NAMED)}</li>}
              </ul>
            </Banner>
          )}
          {refused.length === 0 && kept.length === 0 && (
            <p className={shared.muted}>{t.unchanged}</p>
          )}
          <div className={shared.row}>
            <Button appearance="primary" disabledFocusable={!canSave} onClick={() => void save()}>
              {t.save(kept.length)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
