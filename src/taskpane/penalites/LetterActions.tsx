import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { letterHtml, letterText } from "../../app/letterText";
import type { Day } from "../../domain/calendar";
import type { Letter } from "../../domain/letter";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { DOCX_TYPE, downloadFile } from "../downloads";
import { copyRich } from "./handOver";
import { letterFileName } from "./letterKinds";
import { penaltyTexts } from "./texts";

type Told = "copied" | "notCopied" | "saved" | "notSaved";

interface LetterActionsProps {
  readonly letter: Letter;
  readonly on: Day;
  /** Notes the letter's sending on its penalties; null when there is nothing to note. */
  readonly onSent: (() => void) | null;
}

/** Copy the letter, save it, and once it is made, note that it leaves. */
export function LetterActions({ letter, on, onSent }: LetterActionsProps) {
  const { services, state, locale } = usePane();
  const t = penaltyTexts(locale).letter;
  const shared = useShared();
  const [told, setTold] = useState<Told | null>(null);
  const isBusy = state.operation !== null;
  const copy = async (): Promise<void> => {
    setTold((await copyRich(letterHtml(letter), letterText(letter))) ? "copied" : "notCopied");
  };
  const save = async (): Promise<void> => {
    const outcome = await services.docxOf(letter);
    if (outcome.kind !== "done") return setTold("notSaved");
    const reference = state.report?.registers.contract.reference ?? null;
    downloadFile(outcome.value, letterFileName(letter.title, reference, on), DOCX_TYPE);
    setTold("saved");
  };
  const isMade = told === "copied" || told === "saved";
  return (
    <>
      <div className={shared.row}>
        <Button appearance="primary" onClick={() => void copy()}>
          {t.copy}
        </Button>
        <Button onClick={() => void save()}>{t.save}</Button>
      </div>
      <div role="status">
        {told !== null && <Banner tone={isMade ? "success" : "to-justify"}>{t[told]}</Banner>}
      </div>
      {isMade && onSent !== null && (
        <Banner
          tone="information"
          actions={
            <Button size="small" disabledFocusable={isBusy} onClick={onSent}>
              {t.noteSending(on)}
            </Button>
          }
        >
          {t.note(on)}
        </Banner>
      )}
    </>
  );
}
