import { paneTexts } from "./texts";
import type { Locale } from "../messages/format";

interface NotInExcelProps {
  readonly locale: Locale;
  readonly version: string;
}

/** The page opened in an ordinary browser tab: it says what it is and where it works. */
export function NotInExcel({ locale, version }: NotInExcelProps) {
  const t = paneTexts(locale);
  return (
    <main className="si-page">
      <h1>{t.notInExcel.title}</h1>
      {t.notInExcel.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <small>
          {t.product} · {t.common.version(version)}
        </small>
      </p>
    </main>
  );
}
