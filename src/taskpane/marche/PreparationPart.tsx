import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { PARAMETER_FIELDS, readField } from "../../app/contractFields";
import type { PurchaseKind } from "../../domain/contract";
import { multiplyDivideRounded, type Cents } from "../../domain/numbers";
import { criteriaRemarks, procurementAid, type Advertising, type BuyerKind, type CriteriaRemark, type Procedure, type Threshold } from "../../domain/procurement"; // prettier-ignore
import { CODE_RULES, CRITERIA_GUIDE, REFERENCE_NAMES } from "../../domain/procurementFacts";
import { decimalText } from "../../messages/format";
import type { ContractFormTexts } from "../../messages/fr/paneContract";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { Field } from "../registres/Field";
import { useFields } from "../releves/fields";
import type { ContractDraft } from "./drafts";
import { choiceIn, numberIn, type ContractForm } from "./form";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

const useStyles = makeStyles({
  answer: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    paddingInlineStart: "10px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

const moneyField = PARAMETER_FIELDS.find(({ kind }) => kind === "money");
const percentField = PARAMETER_FIELDS.find(({ kind }) => kind === "percent");

/** A typed amount or share; null when blank or not readable. */
function typed(field: typeof moneyField, text: string): number | null {
  const read = field === undefined ? null : readField(field, text);
  return read?.fault === null && typeof read.value === "number" ? read.value : null;
}

const isWrong = (field: typeof moneyField, text: string): boolean =>
  text.trim() !== "" && typed(field, text) === null;

const moneyText = (cents: Cents): string => (cents / 100).toString().replace(".", ",");

interface PartProps {
  readonly form: ContractForm;
  readonly draft: ContractDraft;
  readonly editor: ContractEditor;
}

function Answer({ title, source, children }: { readonly title: string; readonly source: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.answer}>
      <h4 className={shared.subtitle}>{title}</h4>
      {children}
      <p className={shared.muted}>{source}</p>
    </div>
  );
} // prettier-ignore

type Words = ContractFormTexts["preparation"];

/** «Source : … ; valable du … au … ; à vérifier avant usage.» */
function sourceOf({ source, ownSource, from, to, confidence }: Threshold, t: Words): string {
  const own = ownSource === null ? "" : ` (${ownSource})`;
  return [
    `${t.source(t.sources[source])}${own}`,
    t.validity(from, to),
    ...(confidence === "to-check" ? [t.toCheck] : []),
  ].join(", ");
}

function procedureText(procedure: Procedure, t: Words): string {
  switch (procedure.kind) {
    case "adapted-any-amount":
      return t.procedure.adaptedAny;
    case "adapted-under":
      return t.procedure.adaptedUnder(procedure.threshold.cents);
    case "formal":
      return t.procedure.formal(procedure.threshold.cents);
    case "unknown-threshold":
      return t.procedure.unknown;
  }
}

const ruleSource = (rule: (typeof CODE_RULES)[keyof typeof CODE_RULES], t: Words): string =>
  `${t.source(t.sources[rule.source])}, ${t.validity(rule.from, rule.to)}`;

const procedureSource = (procedure: Procedure, t: Words): string =>
  "threshold" in procedure ? sourceOf(procedure.threshold, t) : ruleSource(CODE_RULES.adapted, t);

function advertisingText(advertising: Advertising, t: Words): string {
  const { advertising: say } = t;
  switch (advertising.kind) {
    case "journal":
      return say.journal(advertising.threshold.cents);
    case "free":
      return advertising.journal === null
        ? say.free
        : `${say.free} ${say.under(advertising.journal.cents)}`;
    case "dispensed":
      return say.dispensed(advertising.threshold.cents);
    case "formal":
      return say.formal;
    case "unknown-threshold":
      return say.unknown;
  }
}

function advertisingSource(advertising: Advertising, t: Words): string {
  if (advertising.kind === "journal" || advertising.kind === "dispensed")
    return sourceOf(advertising.threshold, t);
  const known =
    advertising.kind === "free" ? (advertising.journal ?? advertising.dispensation) : null;
  return known === null ? ruleSource(CODE_RULES.adapted, t) : sourceOf(known, t);
}

const BUYERS: readonly BuyerKind[] = ["local", "state", "entity"];

function ProcedureAid({ form, draft, editor }: PartProps) {
  const { state, locale } = usePane();
  const t = formTexts(locale).preparation;
  const { accepted, remarks } = formTexts(locale);
  const shared = useShared();
  const fields = useFields();
  const id = useId();
  const { social, other, buyer } = draft.preparation;
  const amount = numberIn(form, "Montant HT");
  const renewals = numberIn(form, "Reconductions") ?? 0;
  const socialText = social ?? (amount === null ? "" : moneyText(amount));
  const values = [typed(moneyField, socialText) ?? 0, typed(moneyField, other) ?? 0] as const;
  const total = values[0] + values[1];
  const aid =
    total === 0
      ? null
      : procurementAid({
          social: values[0],
          other: values[1],
          buyer,
          references: state.registers?.registers?.references ?? [],
          asOf: state.asOf,
        });
  const errorOf = (text: string): string | null =>
    isWrong(moneyField, text) ? remarks.unreadable(accepted.money) : null;
  const renewed = amount === null ? null : multiplyDivideRounded(amount, 1 + renewals, 1);
  return (
    <section className={shared.card} aria-label={t.procedureTitle}>
      <h3 className={shared.subtitle}>{t.procedureTitle}</h3>
      <Field
        id={`${id}-sociaux`}
        label={`${t.social} (€)`}
        type="decimal"
        value={socialText}
        hint={t.socialHelp}
        error={errorOf(socialText)}
        onValue={(text) => editor.prepare({ social: text })}
      />
      {renewals > 0 && renewed !== null && (
        <div>
          <Button size="small" onClick={() => editor.prepare({ social: moneyText(renewed) })}>
            {t.withRenewals(renewals, renewed)}
          </Button>
        </div>
      )}
      <Field
        id={`${id}-autres`}
        label={`${t.other} (€)`}
        type="decimal"
        value={other}
        hint={t.otherHelp}
        error={errorOf(other)}
        onValue={(text) => editor.prepare({ other: text })}
      />
      <div className={fields.field}>
        <label htmlFor={`${id}-acheteur`} className={fields.label}>
          {t.buyer}
        </label>
        <select
          id={`${id}-acheteur`}
          className={fields.control}
          value={buyer}
          onChange={({ target }) =>
            editor.prepare({ buyer: BUYERS.find((each) => each === target.value) ?? "local" })
          }
        >
          {BUYERS.map((each) => (
            <option key={each} value={each}>
              {t.buyers[each]}
            </option>
          ))}
        </select>
      </div>
      <div className={shared.screen} style={{ padding: 0 }} aria-live="polite">
        {aid === null ? (
          <p className={shared.muted}>{t.needsValue}</p>
        ) : (
          <>
            <p className={shared.text}>{t.total(aid.total)}</p>
            {aid.isMixed && (
              <Answer title={t.mixedTitle} source={ruleSource(CODE_RULES.mixed, t)}>
                <p className={shared.text}>{t.mixed[aid.deciding]}</p>
              </Answer>
            )}
            <Answer title={t.headings.procedure} source={procedureSource(aid.procedure, t)}>
              <p className={shared.text}>{procedureText(aid.procedure, t)}</p>
            </Answer>
            <Answer title={t.headings.advertising} source={advertisingSource(aid.advertising, t)}>
              <p className={shared.text}>{advertisingText(aid.advertising, t)}</p>
            </Answer>
          </>
        )}
      </div>
      <p className={shared.muted}>{t.references}</p>
      <p className={shared.muted}>{t.referenceNames(Object.values(REFERENCE_NAMES))}</p>
    </section>
  );
}

function remarkWords(remark: CriteriaRemark, t: Words, say: (value: number) => string): string {
  const { criteria } = t;
  switch (remark.kind) {
    case "sum":
      return criteria.sum(say(remark.sum));
    case "insertion-not-first":
      return criteria.notFirst(say(remark.weight), say(remark.highest));
    case "insertion-under-example":
      return criteria.underExample(say(remark.weight), say(remark.example));
    case "insertion-first":
      return criteria.first(say(remark.weight), say(remark.example));
    case "social-over-maximum":
      return criteria.overMaximum(say(remark.weight), say(remark.maximum));
    case "social-within":
      return criteria.within(say(remark.weight), say(remark.maximum));
    case "no-guide":
      return criteria.noGuide;
  }
}

const KINDS: readonly PurchaseKind[] = [
  "Achat d'insertion",
  "Marché réservé",
  "Clause d'exécution",
];

function CriteriaAid({ form, draft, editor }: PartProps) {
  const { locale } = usePane();
  const { accepted, remarks } = formTexts(locale);
  const t = formTexts(locale).preparation;
  const shared = useShared();
  const id = useId();
  const { insertion, technical, price } = draft.preparation;
  const kind =
    KINDS.find((each) => each === choiceIn(form, "Type de marché")) ?? "Achat d'insertion";
  const weights = [insertion, technical, price].map((text) => typed(percentField, text));
  const [first, second, third] = weights;
  const isKnown =
    typeof first === "number" && typeof second === "number" && typeof third === "number";
  const say = (value: number): string => decimalText(value, 100, value % 100 === 0 ? 0 : 2, locale);
  const list = isKnown
    ? criteriaRemarks(kind, { insertion: first, technical: second, price: third })
    : [];
  const field = (key: "insertion" | "technical" | "price", label: string) => (
    <Field
      id={`${id}-${key}`}
      label={`${label} (%)`}
      type="decimal"
      value={draft.preparation[key]}
      error={
        isWrong(percentField, draft.preparation[key]) ? remarks.unreadable(accepted.percent) : null
      }
      onValue={(text) => editor.prepare({ [key]: text })}
    />
  );
  return (
    <section className={shared.card} aria-label={t.criteriaTitle}>
      <h3 className={shared.subtitle}>{t.criteriaTitle}</h3>
      <p className={shared.muted}>{t.criteriaIntro}</p>
      {field("insertion", t.insertionWeight[kind] ?? "")}
      {field("technical", t.technical)}
      {field("price", t.price)}
      {kind === "Achat d'insertion" && (
        <div>
          <Button
            size="small"
            onClick={() =>
              editor.prepare({ insertion: (CRITERIA_GUIDE.insertionExample / 100).toString() })
            }
          >
            {t.example}
          </Button>
        </div>
      )}
      <div aria-live="polite">
        {isKnown ? (
          list.map((remark) => (
            <p key={remark.kind} className={shared.text}>
              {remarkWords(remark, t, say)}
            </p>
          ))
        ) : (
          <p className={shared.muted}>{t.needsWeights}</p>
        )}
      </div>
      <p className={shared.muted}>{t.criteriaSource}</p>
    </section>
  );
}

/** «Préparer le marché»: what the texts and the guide say of the values typed; nothing is written. */
export function PreparationPart(props: PartProps) {
  const { locale } = usePane();
  const shared = useShared();
  return (
    <>
      <p className={shared.muted}>{formTexts(locale).preparation.disclaimer}</p>
      <ProcedureAid {...props} />
      <CriteriaAid {...props} />
    </>
  );
}
