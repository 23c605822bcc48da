import { createRoot } from "react-dom/client";
import { SANDBOX_FR } from "../../messages/fr/sandbox";
import { App } from "./App";
import { GridView } from "./grid";
import { createUniver } from "./univer";
import { createWorkbench, fetchExample, openFile } from "./workbench";
import "./page.css";

const workbench = createWorkbench(window);

async function startGrid(container: HTMLElement): Promise<string | null> {
  const example = await fetchExample();
  if (example) await openFile(workbench.model, example);
  new GridView(createUniver(container), workbench.model);
  return example ? null : SANDBOX_FR.noExample;
}

const root = document.getElementById("page");
if (root) createRoot(root).render(<App workbench={workbench} startGrid={startGrid} />);
