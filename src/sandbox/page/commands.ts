/** The functions of the ribbon, as the manifest names them. */
export type CommandName = "controler" | "syntheseTrimestre" | "penalites";

interface CommandEvent {
  readonly source: { readonly id: string };
  readonly completed: () => void;
}
type Command = (event: CommandEvent) => unknown;

interface CommandsWindow extends Window {
  readonly Office?: {
    readonly onReady: () => Promise<unknown>;
    readonly actions?: {
      /** Names are kept in capitals. */
      readonly _association?: { readonly mappings?: Readonly<Record<string, Command>> };
    };
  };
}

/** Time left to the page of the commands to register its functions, in milliseconds. */
const PATIENCE = 10_000;

async function registered(frame: Window, name: CommandName): Promise<Command> {
  const limit = Date.now() + PATIENCE;
  for (;;) {
    const command = (frame as CommandsWindow).Office?.actions?._association?.mappings?.[
      name.toUpperCase()
    ];
    if (command) return command;
    if (Date.now() > limit) throw new Error("CommandNotFound");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Runs one function of the ribbon in the page Excel would load for it, and waits until it says it has completed.
 * @throws Error when the function was never registered.
 */
export async function runCommand(frame: Window, name: CommandName): Promise<void> {
  const command = await registered(frame, name);
  await new Promise<void>((resolve, reject) => {
    const event = { source: { id: name }, completed: resolve };
    Promise.resolve(command(event)).catch(reject);
  });
}
