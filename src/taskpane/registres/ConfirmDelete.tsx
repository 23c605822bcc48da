import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { registerTexts } from "./texts";

interface ConfirmDeleteProps {
  readonly name: string;
  readonly sheet: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Asked where the row stands, before it goes; the keyboard is on the harmless answer. */
export function ConfirmDelete({ name, sheet, onConfirm, onKeep }: ConfirmDeleteProps) {
  const { state, locale } = usePane();
  const t = registerTexts(locale);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === "Escape") onKeep();
  };
  return (
    <Banner
      tone="to-justify"
      role="alert"
      title={t.confirmTitle}
      actions={
        <>
          <Button
            size="small"
            disabledFocusable={state.operation !== null}
            onKeyDown={onKeyDown}
            onClick={onConfirm}
          >
            {t.confirmDelete}
          </Button>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              keep.current = element;
            }}
            size="small"
            appearance="primary"
            onKeyDown={onKeyDown}
            onClick={onKeep}
          >
            {t.keep}
          </Button>
        </>
      }
    >
      {t.confirm(name, sheet)}
    </Banner>
  );
}
