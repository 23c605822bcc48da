import { makeStyles, tokens } from "@fluentui/react-components";
import type { Place } from "../../domain/contract";
import type { NotChecked, RuleCode } from "../../domain/finding";
import { usePane } from "../context";
import { Section } from "../parts/Section";
import { useShared } from "../parts/styles";
import { placeText } from "../selectors";
import { notCheckedText } from "../../messages/index";

const useStyles = makeStyles({
  item: {
    padding: "6px 0",
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

const placeOf = (item: NotChecked): Place | null => ("place" in item ? item.place : null);
const rulesOf = (item: NotChecked): readonly RuleCode[] => ("rules" in item ? item.rules : []);

/** One line for each thing that was not checked, the rules it switches off, and the way to its cell. */
export function NotCheckedLines({ items }: { readonly items: readonly NotChecked[] }) {
  const { operations, t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <ul className={shared.list}>
      {items.map((item, index) => {
        const place = placeOf(item);
        const text = notCheckedText(item, locale);
        // A rule's code stands in most of these sentences already.
        const codes = rulesOf(item).filter((code) => !text.includes(code));
        return (
          <li key={index.toString()} className={styles.item}>
            <p className={shared.text}>{text}</p>
            {codes.length > 0 && <p className={shared.muted}>{t.notChecked.rules(codes)}</p>}
            {place && (
              <button
                type="button"
                className={shared.jump}
                onClick={() => void operations.goTo(place)}
              >
                {t.common.goTo(placeText(place))}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function NotCheckedList({ items }: { readonly items: readonly NotChecked[] }) {
  const { t } = usePane();
  return (
    <Section title={t.notChecked.title(items.length)}>
      <NotCheckedLines items={items} />
    </Section>
  );
}
