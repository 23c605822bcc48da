import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef } from "react";
import { penaltyKey, type PenaltyKey } from "../../app/penaltyKeys";
import { composeLetter, type LetterProblem } from "../../app/letters";
import type { Report } from "../../app/report";
import type { Penalty } from "../../domain/penalty";
import { periodText } from "../../messages/format";
import { LETTER_LABELS, LETTER_PROBLEMS } from "../../messages/fr/letters";
import { usePane } from "../context";
import { dayOfIso } from "../dates";
import { Banner } from "../parts/Banner";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import type { LetterDraft } from "./drafts";
import { LetterActions } from "./LetterActions";
import { isSendingNoted, offeredKinds, sendingOf } from "./letterKinds";
import { LetterPreview } from "./LetterPreview";
import { wantedOf } from "./penaltyForm";
import { useRadioCards } from "./radioCards";
import { TemplateActions } from "./TemplateActions";
import { penaltyTexts } from "./texts";
import { useRecord } from "./useRecord";

const problemText = (problem: LetterProblem): string => {
  switch (problem.kind) {
    case "empty":
      return LETTER_PROBLEMS.empty;
    case "unknown-placeholders":
      return LETTER_PROBLEMS.unknown(problem.names);
    case "name":
      return LETTER_PROBLEMS.name(problem.line);
  }
};

interface LetterScreenProps {
  readonly report: Report;
  readonly draft: LetterDraft;
}

/** Which letter, of which day, about which penalties; then the letter itself, to be copied or saved. */
export function LetterScreen({ report, draft }: LetterScreenProps) {
  const { state, dispatch, operations, locale } = usePane();
  const texts = penaltyTexts(locale);
  const t = texts.letter;
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const wasAsked = useRef(false);
  const { record } = useRecord();
  const { templates, drafts } = state.penalties;
  const { operation, problem } = state;
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (templates !== null || operation !== null || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void operations.readLetterTemplates();
  }, [templates, operation, problem, operations]);
  const change = (next: Partial<LetterDraft> | null): void =>
    dispatch({
      type: "penalties",
      view: { letter: next === null ? null : { ...draft, ...next } },
    });
  const terms = report.registers.contract;
  const keyed = report.penalties.map((penalty) => ({ key: penaltyKey(penalty), penalty }));
  const chosen = keyed.filter(({ key }) => draft.keys.includes(key));
  const [first] = chosen;
  const offered = keyed.filter(
    ({ key, penalty }) => draft.keys.includes(key) || penalty.state === first?.penalty.state
  );
  const kinds = offeredKinds(
    chosen.map(({ penalty }) => penalty),
    draft.kind
  );
  const on = dayOfIso(draft.on);
  const outcome =
    templates === null || on === null
      ? null
      : composeLetter({
          report,
          penalties: chosen.map(({ penalty }) => penalty),
          kind: draft.kind,
          on,
          template: templates[draft.kind],
        });
  const noted = chosen.filter(({ penalty }) => isSendingNoted(penalty, draft.kind));
  const noteSending = async (): Promise<void> => {
    if (on === null) return;
    const desk = (penalty: Penalty) => ({ penalty, asOf: state.asOf, terms });
    const wanted = noted.map(
      ({ key, penalty }) => [key, wantedOf(sendingOf(desk(penalty), draft.kind, on))] as const
    );
    if (!(await record(new Map(wanted)))) return;
    // What is typed and not saved must not put the date back when it is saved.
    const typed = noted.flatMap(({ key, penalty }) => {
      const own = drafts.get(key);
      return own ? [[key, sendingOf(desk(penalty), draft.kind, on, own)] as const] : [];
    });
    const view = { drafts: new Map([...drafts, ...typed]), letter: null, ticked: [] };
    dispatch({ type: "penalties", view });
  };
  const tick = (key: PenaltyKey, isTicked: boolean): void =>
    change({
      keys: isTicked ? [...draft.keys, key] : draft.keys.filter((each) => each !== key),
    });
  return (
    <div className={shared.screen}>
      <div className={shared.row}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          onClick={() => change(null)}
        >
          {t.back}
        </Button>
      </div>
      <h2 ref={title} tabIndex={-1} className={shared.title}>
        {t.title}
      </h2>
      <div className={fields.field}>
        <label htmlFor={`${id}-courrier`} className={fields.label}>
          {t.kind}
        </label>
        <select
          id={`${id}-courrier`}
          className={fields.control}
          value={draft.kind}
          onChange={({ target }) => {
            const kind = kinds.find((each) => each === target.value);
            if (kind) change({ kind });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {LETTER_LABELS[kind]}
            </option>
          ))}
        </select>
      </div>
      <div className={fields.field}>
        <label htmlFor={`${id}-date`} className={fields.label}>
          {t.date}
        </label>
        <input
          id={`${id}-date`}
          type="date"
          className={fields.control}
          value={draft.on}
          onChange={({ target }) => change({ on: target.value })}
        />
      </div>
      <Section title={t.about(chosen.length)}>
        <PenaltyTicks offered={offered} ticked={draft.keys} onTick={tick} legend={t.aboutLegend} />
      </Section>
      {chosen.some(({ key }) => drafts.has(key)) && <Banner tone="information">{t.unsaved}</Banner>}
      {on === null && <Banner tone="blocking">{t.badDate}</Banner>}
      {templates === null && operation === null && (
        <Banner tone="information">{t.beingEdited}</Banner>
      )}
      {outcome !== null && !outcome.ok && (
        <Banner tone="blocking" role="alert">
          <span lang="fr">{problemText(outcome.problem)}</span>
        </Banner>
      )}
      {outcome?.ok === true && on !== null && (
        <>
          {outcome.letter.toComplete.length > 0 && (
            <Banner tone="to-justify">{t.toComplete(outcome.letter.toComplete)}</Banner>
          )}
          <LetterActions
            key={`${draft.kind} ${draft.on} ${draft.keys.join(" ")}`}
            letter={outcome.letter}
            on={on}
            onSent={noted.length === 0 ? null : () => void noteSending()}
          />
          <LetterPreview letter={outcome.letter} label={t.preview} factsLabel={t.facts} />
        </>
      )}
      <TemplateActions kind={draft.kind} />
    </div>
  );
}

interface PenaltyTicksProps {
  readonly offered: readonly { readonly key: PenaltyKey; readonly penalty: Penalty }[];
  readonly ticked: readonly PenaltyKey[];
  readonly legend: string;
  readonly onTick: (key: PenaltyKey, isTicked: boolean) => void;
}

function PenaltyTicks({ offered, ticked, legend, onTick }: PenaltyTicksProps) {
  const { locale } = usePane();
  const fields = useFields();
  const shared = useShared();
  const cards = useRadioCards();
  return (
    <fieldset className={cards.group}>
      <legend className={shared.visuallyHidden}>{legend}</legend>
      {offered.map(({ key, penalty }, rank) => (
        <label key={`${key}|${rank.toString()}`} className={fields.check}>
          <input
            type="checkbox"
            className={fields.box}
            checked={ticked.includes(key)}
            onChange={({ target }) => onTick(key, target.checked)}
          />
          <span className={shared.text}>
            {[penalty.clause, periodText(penalty.period, locale), penalty.subject]
              .filter((part) => part !== null)
              .join(" · ")}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
