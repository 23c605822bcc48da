import { useState } from "react";
import { introduced } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { useFields } from "../releves/fields";
import { isInPathways, type Problem } from "./checks";
import type { ContractForm, ParameterState } from "./form";
import { FormField } from "./FormField";
import { PART_PARAMETERS, type FormPart } from "./parts";
import { ShareBounds } from "./ShareBounds";
import { formTexts } from "./texts";
import type { ContractEditor } from "./useContract";

interface ArticleProps {
  readonly state: ParameterState;
  readonly onArticle: (article: string) => void;
}

/** Where the contract says it: shown, and changed on demand. */
function Article({ state, onArticle }: ArticleProps) {
  const { locale } = usePane();
  const t = formTexts(locale);
  const shared = useShared();
  const fields = useFields();
  const [isEditing, setEditing] = useState(false);
  const { id, field, article, isArticleChanged } = state;
  const name = t.labels[field.title] ?? field.title;
  if (!isEditing && !isArticleChanged)
    return (
      <p className={shared.muted}>
        <button
          type="button"
          className={shared.jump}
          aria-label={article === "" ? introduced(t.articleAdd, name, locale) : undefined}
          title={t.articleOf(name)}
          onClick={() => setEditing(true)}
        >
          {article === "" ? t.articleAdd : introduced(t.article, article, locale)}
        </button>
      </p>
    );
  return (
    <div className={fields.field}>
      <label htmlFor={`${id}-article`} className={fields.label}>
        {t.articleOf(name)}
      </label>
      <input
        id={`${id}-article`}
        className={fields.control}
        value={article}
        autoComplete="off"
        // The field was just asked for.
        ref={(input) => {
          if (isEditing && article === "") input?.focus();
        }}
        onChange={({ target }) => onArticle(target.value)}
      />
    </div>
  );
}

interface PartProps {
  readonly part: FormPart;
  readonly form: ContractForm;
  readonly problems: readonly Problem[];
  readonly editor: ContractEditor;
}

/** The parameters of one step. */
export function ParametersPart({ part, form, problems, editor }: PartProps) {
  const shared = useShared();
  const keys = PART_PARAMETERS[part].filter(
    (key) =>
      key !== "Durée d'un parcours" || isInPathways(form) || form.parameters.get(key)?.text !== ""
  );
  return (
    <section className={shared.card}>
      {part === "split" && <ShareBounds form={form} />}
      {keys.map((key) => {
        const state = form.parameters.get(key);
        return (
          state && (
            <FormField
              key={key}
              state={state}
              problems={problems}
              hasDefault
              onText={(text) => editor.setValue(key, text)}
            >
              <Article state={state} onArticle={(article) => editor.setArticle(key, article)} />
            </FormField>
          )
        );
      })}
    </section>
  );
}
