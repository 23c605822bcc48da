/** Loaded by the pane before office.js: asks the page around it to play Excel. Alone, the pane says what it is. */
interface SandboxWindow extends Window {
  readonly suiviInsertion?: { readonly attach: (pane: Window) => void };
}

const around = window.parent as SandboxWindow;
if (around !== window) around.suiviInsertion?.attach(window);
