import { useCallback, useEffect, useRef, useState, type ChangeEvent } from "react";
import { hostErrorText } from "../../messages";
import { SANDBOX_FR as texts } from "../../messages/fr/sandbox";
import { AddInWindow } from "./AddInWindow";
import { ChartsPanel } from "./ChartsPanel";
import { runCommand, type CommandName } from "./commands";
import { PANE_WIDTH, Splitter } from "./Splitter";
import { useDarkTheme } from "./theme";
import { codeOf, download, fileOf, openFile, type Workbench } from "./workbench";

/** What tells office.js, in the framed pages, that it runs in Excel. */
const HOST_INFO = "?_host_Info=Excel$Mac$16.00$fr-FR$$$$0";

const COMMANDS: readonly {
  readonly name: CommandName;
  readonly label: string;
  readonly icon: string;
}[] = [
  { name: "controler", label: texts.check, icon: "controler" },
  { name: "syntheseTrimestre", label: texts.summary, icon: "synthese" },
  { name: "penalites", label: texts.penalties, icon: "penalites" },
];

interface Message {
  readonly text: string;
  readonly isError: boolean;
}

function RibbonButton({
  label,
  icon,
  isPressed,
  isDisabled,
  onClick,
}: {
  readonly label: string;
  readonly icon: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className="ribbon-button"
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      <img
        src={`assets/icons/${icon}-20.png`}
        srcSet={`assets/icons/${icon}-40.png 2x`}
        alt=""
        width="20"
        height="20"
      />
      {label}
    </button>
  );
}

/** The page: a ribbon, the grid with its charts, and the add-in's real pane. */
export function App({
  workbench,
  startGrid,
}: {
  readonly workbench: Workbench;
  /** Shows the workbook in an element; gives a sentence when the example is missing. */
  readonly startGrid: (container: HTMLElement) => Promise<string | null>;
}) {
  const { model, windows } = workbench;
  const [paneShown, setPaneShown] = useState(true);
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.usual);
  const [isReady, setReady] = useState(false);
  const [running, setRunning] = useState<CommandName | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [isDark, setDark] = useDarkTheme();
  const grid = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const commandsFrame = useRef<HTMLIFrameElement>(null);
  const started = useRef(false);

  useEffect(() => {
    if (started.current || !grid.current) return;
    started.current = true;
    startGrid(grid.current)
      .then((problem) => {
        if (problem !== null) setMessage({ text: problem, isError: true });
      })
      .catch((error: unknown) => {
        setMessage({ text: hostErrorText(codeOf(error)), isError: true });
      })
      .finally(() => setReady(true));
  }, [startGrid]);

  const run = useCallback(
    (name: CommandName, label: string) => {
      const frame = commandsFrame.current?.contentWindow;
      if (!frame) return;
      setRunning(name);
      setMessage({ text: texts.running(label), isError: false });
      runCommand(frame, name)
        .then(() =>
          // A window that opened says more than this line.
          setMessage(windows.shown() ? null : { text: texts.done(label), isError: false })
        )
        .catch(() => setMessage({ text: texts.commandFailed(label), isError: true }))
        .finally(() => setRunning(null));
    },
    [windows]
  );

  const open = useCallback(
    async (event: ChangeEvent<HTMLInputElement>) => {
      const file = event.target.files?.[0];
      event.target.value = "";
      if (!file) return;
      try {
        const losses = await openFile(model, new Uint8Array(await file.arrayBuffer()));
        const text =
          losses.length === 0 ? texts.opened(file.name) : texts.openedWith(file.name, losses);
        setMessage({ text, isError: false });
      } catch (error) {
        setMessage({ text: hostErrorText(codeOf(error), { file: file.name }), isError: true });
      }
    },
    [model]
  );

  const save = useCallback(async () => {
    try {
      download(await fileOf(model), texts.savedName);
      setMessage({ text: texts.saved(texts.savedName), isError: false });
    } catch (error) {
      setMessage({ text: hostErrorText(codeOf(error)), isError: true });
    }
  }, [model]);

  return (
    <div className="page">
      <header>
        <div className="top">
          <h1>
            <img src="assets/icons/suivi-32.png" alt="" width="24" height="24" />
            {texts.title}
          </h1>
          <div className="ribbon" role="group" aria-label={texts.ribbon}>
            <span className="ribbon-name" aria-hidden="true">
              {texts.ribbon}
            </span>
            {COMMANDS.map(({ name, label, icon }) => (
              <RibbonButton
                key={name}
                label={label}
                icon={icon}
                isDisabled={!isReady || running !== null}
                onClick={() => run(name, label)}
              />
            ))}
            <RibbonButton
              label={texts.pane}
              icon="volet"
              isPressed={paneShown}
              onClick={() => setPaneShown(!paneShown)}
            />
          </div>
          <div className="file" role="group" aria-label={texts.file}>
            <input
              ref={picker}
              type="file"
              accept=".xlsx,.xlsm"
              hidden
              onChange={(event) => void open(event)}
            />
            <button type="button" disabled={!isReady} onClick={() => picker.current?.click()}>
              {texts.open}
            </button>
            <button type="button" disabled={!isReady} onClick={() => void save()}>
              {texts.save}
            </button>
            <button type="button" aria-pressed={isDark} onClick={() => setDark(!isDark)}>
              {texts.theme}
            </button>
          </div>
        </div>
        <p className="notice">
          <strong>{texts.notice}</strong> {texts.noticeMore}
        </p>
        <div role="status" className={message?.isError ? "message error" : "message"}>
          {isReady ? message?.text : texts.loading}
        </div>
      </header>
      <main className="work">
        <div className="book">
          <section ref={grid} className="grid" aria-label={texts.grid} />
          <ChartsPanel model={model} />
        </div>
        {paneShown && <Splitter width={paneWidth} onWidth={setPaneWidth} />}
        <aside className="pane" hidden={!paneShown} style={{ width: paneWidth }}>
          {isReady && (
            <iframe id="volet" title={texts.paneFrame} src={`taskpane.html${HOST_INFO}`} />
          )}
        </aside>
      </main>
      {isReady && (
        <iframe
          id="commandes"
          ref={commandsFrame}
          src={`commands.html${HOST_INFO}`}
          title={texts.commandsFrame}
          aria-hidden="true"
          tabIndex={-1}
          className="commands"
        />
      )}
      <AddInWindow windows={windows} />
    </div>
  );
}
