import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { RuleCode } from "../../domain/finding";
import type { HelpPage } from "../../messages/ruleTexts";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { helpPage, ruleTitle } from "../../messages/index";

const useStyles = makeStyles({
  back: { alignSelf: "flex-start", marginInlineStart: "-8px" },
  part: { display: "flex", flexDirection: "column", gap: "2px" },
  heading: { ":focus-visible": { outlineColor: tokens.colorStrokeFocus2 } },
  code: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  paragraph: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

const PARTS: readonly (keyof HelpPage)[] = [
  "what",
  "why",
  "parameter",
  "example",
  "howToCorrect",
  "whenNormal",
];

interface HelpScreenProps {
  readonly rule: RuleCode;
  readonly onBack: () => void;
}

/** A rule's help page, over the screen it was asked from. */
export default function HelpScreen({ rule, onBack }: HelpScreenProps) {
  const { t, locale } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = helpPage(rule);
  useEffect(() => heading.current?.focus(), [rule]);
  return (
    <article className={shared.screen}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.back}
        icon={<ArrowLeft20Regular />}
        onClick={onBack}
      >
        {t.help.back}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(shared.title, styles.heading)}>
        {ruleTitle(rule, locale)} <span className={styles.code}>{rule}</span>
      </h2>
      {PARTS.map((part) => (
        <section key={part} className={styles.part}>
          <h3 className={shared.subtitle}>{t.help[part]}</h3>
          <p className={styles.paragraph}>{page[part]}</p>
        </section>
      ))}
    </article>
  );
}
