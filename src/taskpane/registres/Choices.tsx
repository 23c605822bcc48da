import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useShared } from "../parts/styles";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px",
    margin: 0,
    padding: 0,
    minWidth: 0,
    border: "0",
  },
  item: {
    position: "relative",
    flexGrow: 1,
    padding: "4px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "center",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  /** Over its whole label, unseen: a finger or a screen reader that explores finds it where it looks to be. */
  radio: {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    margin: 0,
    opacity: 0,
    cursor: "pointer",
  },
  selected: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

interface ChoicesProps<Key extends string> {
  readonly name: string;
  readonly label: string;
  readonly items: readonly { readonly key: Key; readonly label: string }[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/** One choice of a few, side by side: native radio buttons, so that arrows and screen readers know what to do. */
export function Choices<Key extends string>(props: ChoicesProps<Key>) {
  const { name, label, items, selected, onSelect } = props;
  const styles = useStyles();
  const shared = useShared();
  return (
    <fieldset className={styles.root}>
      <legend className={shared.visuallyHidden}>{label}</legend>
      {items.map((item) => (
        <label
          key={item.key}
          className={mergeClasses(styles.item, item.key === selected && styles.selected)}
        >
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={item.key === selected}
            onChange={() => onSelect(item.key)}
          />
          {item.label}
        </label>
      ))}
    </fieldset>
  );
}
