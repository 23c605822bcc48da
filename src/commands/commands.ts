import packageJson from "../../package.json";
import { dayOf } from "../domain/calendar";
import { createExcelHost } from "../excel/excelHost";
import { goTo } from "../excel/navigation";
import { RIBBON_FR } from "../messages/fr/ribbon";
import { COMMANDS, runCommand, type CommandName } from "./runCommand";
import { tell } from "./tell";

const today = () => {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

/** Excel waits for `completed`, and greys the button until then: it is called whatever happens. */
const handler =
  (name: CommandName) =>
  async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const sentence = await runCommand(name, {
        host: createExcelHost(),
        goTo,
        today,
        version: packageJson.version,
      });
      if (sentence !== null) await tell({ title: RIBBON_FR.failed[name], sentence });
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
