import type { Report } from "../../app/report";
import { projectSplits, projectVolumes } from "../../domain/projection";
import { projection as english } from "../../messages/en/projection";
import { projection as french } from "../../messages/fr/projection";
import { usePane } from "../context";
import { useShared } from "../parts/styles";

/** Where the running periods and the volume are going; nothing once the contract is closed, or without a plan. */
export function Projection({ report }: { readonly report: Report }) {
  const { locale } = usePane();
  const shared = useShared();
  const { registers, figures, asOf } = report;
  const t = locale === "fr" ? french : english;
  const sentences = [
    ...projectSplits(registers, figures, asOf).map(t.split),
    ...projectVolumes(registers, figures, asOf).map(t.volume),
  ];
  if (sentences.length === 0) return null;
  return (
    <section className={shared.card}>
      <h3 className={shared.subtitle}>{t.heading}</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className={shared.text}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
