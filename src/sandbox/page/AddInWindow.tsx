import { useEffect, useRef, useSyncExternalStore } from "react";
import { SANDBOX_FR as texts } from "../../messages/fr/sandbox";
import type { OpenedWindow, Windows } from "./workbench";

/** Office adds to the address what tells the page that it is a window. */
const addressOf = ({ url }: OpenedWindow): string => {
  const address = new URL(url);
  address.searchParams.set("action", "displayDialog");
  return address.href;
};

function Shown({ opened, onClose }: { opened: OpenedWindow; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="add-in-window"
      aria-label={texts.window}
      style={{ width: `max(320px, ${opened.width}vw)`, height: `max(240px, ${opened.height}vh)` }}
      onClose={onClose}
    >
      <div className="add-in-window-top">
        <span>{texts.title}</span>
        <button type="button" onClick={() => dialog.current?.close()}>
          {texts.closeWindow}
        </button>
      </div>
      <iframe title={texts.windowFrame} src={addressOf(opened)} />
    </dialog>
  );
}

/** The window the add-in opened, over the page as Excel on the web shows it; Escape closes it. */
export function AddInWindow({ windows }: { readonly windows: Windows }) {
  const opened = useSyncExternalStore(windows.subscribe, windows.shown);
  return opened && <Shown opened={opened} onClose={windows.close} />;
}
