import { makeStyles, tokens } from "@fluentui/react-components";
import { WHOLE } from "../../domain/numbers";
import { percent } from "../../messages/format";
import { usePane } from "../context";
import { useShared } from "../parts/styles";
import { boundsIn } from "./checks";
import type { ContractForm } from "./form";
import { formTexts } from "./texts";

const useStyles = makeStyles({
  track: {
    display: "flex",
    height: "14px",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  supported: { backgroundColor: tokens.colorBrandBackground, "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" } },
  between: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorBrandBackground} 0 3px, ${tokens.colorNeutralBackground1} 3px 6px)`,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundImage: "repeating-linear-gradient(135deg, Highlight 0 3px, Canvas 3px 6px)" },
  },
  production: { flexGrow: 1, backgroundColor: tokens.colorNeutralBackground5 },
}); // prettier-ignore

/** The bounds drawn: what is always guidance and training, what may be, and the production that is left. */
export function ShareBounds({ form }: { readonly form: ContractForm }) {
  const { locale } = usePane();
  const t = formTexts(locale).split;
  const styles = useStyles();
  const shared = useShared();
  const { min, max } = boundsIn(form);
  if (min > max) return <p className={shared.muted}>{t.faulty}</p>;
  const width = (basisPoints: number): string => `${((basisPoints / WHOLE) * 100).toString()}%`;
  return (
    <figure style={{ margin: 0 }} aria-label={t.bar}>
      <div className={styles.track} aria-hidden>
        <div className={styles.supported} style={{ width: width(min) }} />
        <div className={styles.between} style={{ width: width(max - min) }} />
        <div className={styles.production} />
      </div>
      <figcaption>
        <p className={shared.text}>{t.supported(percent(min, locale), percent(max, locale))}</p>
        <p className={shared.muted}>
          {t.production(percent(WHOLE - max, locale), percent(WHOLE - min, locale))}
        </p>
      </figcaption>
    </figure>
  );
}
