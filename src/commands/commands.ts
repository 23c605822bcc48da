import packageJson from "../../package.json";
import { dayOf } from "../domain/calendar";
import { createExcelHost } from "../excel/excelHost";
import { goTo } from "../excel/navigation";
import { COMMANDS, runCommand, type CommandName } from "./runCommand";

const today = () => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

/** Excel waits for `completed`, and greys the button until then: it is called whatever happens. */
const handler =
  (name: CommandName) =>
  async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await runCommand(name, {
        host: createExcelHost(),
        goTo,
        today,
        version: packageJson.version,
      });
    } catch {
      // Nothing was left half-way that the next check does not redo; the pane names the cause.
    } finally {
      event.completed();
    }
  };

void Office.onReady(() => {
  for (const name of COMMANDS)
    Office.actions.associate(
      name,
      (event: Office.AddinCommands.Event) => void handler(name)(event)
    );
});
