/** A way out of the pane for a letter: the clipboard, which a managed computer may close. */

/** The older way, which web views without the clipboard's permission may still allow. */
function copyBySelection(html: string, text: string): boolean {
  const holder = document.createElement("pre");
  holder.textContent = text;
  holder.style.position = "fixed";
  holder.style.clipPath = "inset(50%)";
  document.body.append(holder);
  const selection = document.getSelection();
  const range = document.createRange();
  range.selectNodeContents(holder);
  selection?.removeAllRanges();
  selection?.addRange(range);
  let isFilled = false;
  const fill = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isFilled = true;
  };
  document.addEventListener("copy", fill);
  try {
    // Deprecated, and the only way left where the clipboard is closed to the page.
    return document.execCommand("copy") && isFilled;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
    selection?.removeAllRanges();
    holder.remove();
  }
}

/** Puts a text in the clipboard, rich and plain; tells whether it is there. */
export async function copyRich(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    return copyBySelection(html, text);
  }
}
