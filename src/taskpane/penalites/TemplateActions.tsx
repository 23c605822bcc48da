import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { LetterKind } from "../../domain/letter";
import { LETTER_LABELS } from "../../messages/fr/letters";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { penaltyTexts } from "./texts";

/** The buyer's own text of a letter: edited in its sheet, read again, or given its default text back. */
export function TemplateActions({ kind }: { readonly kind: LetterKind }) {
  const { state, operations, locale } = usePane();
  const t = penaltyTexts(locale).letter;
  const shared = useShared();
  const [isAsking, setAsking] = useState(false);
  const isBusy = state.operation !== null;
  if (isAsking)
    return (
      <Banner
        tone="to-justify"
        role="alert"
        actions={
          <>
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() => {
                setAsking(false);
                void operations.openLetterTemplates(kind);
              }}
            >
              {t.restoreYes}
            </Button>
            {/* The safe answer takes the keyboard. */}
            {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
            <Button size="small" autoFocus onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        {t.restoreAsk(LETTER_LABELS[kind])}
      </Banner>
    );
  return (
    <div className={shared.row}>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => void operations.openLetterTemplates(null)}
      >
        {t.edit}
      </Button>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => void operations.readLetterTemplates()}
      >
        {t.reread}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {t.restore}
      </Button>
    </div>
  );
}
