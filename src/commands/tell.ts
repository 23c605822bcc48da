/** The part of the address, after `#`, that holds the sentence: a browser sends it to no server. */
const SENTENCE = "message";
const TITLE = "titre";

/** What the window says. */
export interface Notice {
  readonly title: string;
  readonly sentence: string;
}

/** The window's address, beside the page that asks for it. */
export function noticeAddress({ title, sentence }: Notice, page: string): string {
  const address = new URL("message.html", page);
  address.search = "";
  address.hash = new URLSearchParams({ [TITLE]: title, [SENTENCE]: sentence }).toString();
  return address.href;
}

/** What an address says, or null; Excel on the web adds words of its own after `#`. */
export function noticeIn(hash: string): Notice | null {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const sentence = words.get(SENTENCE) ?? "";
  return sentence === "" ? null : { title: words.get(TITLE) ?? "", sentence };
}

/** In percent of the screen; wide enough for the longest sentence without scrolling on a small screen. */
const SIZE = { height: 35, width: 30 };

/**
 * Says a sentence in a window of Excel: a ribbon button without a pane has nothing else to speak by. Resolves once the
 * window is there, or when Excel gives none; never waits for its closing, during which Excel would grey the ribbon and
 * then tell that the button did not answer (https://github.com/OfficeDev/office-js/issues/5559).
 */
export const tell = (notice: Notice): Promise<void> =>
  new Promise((resolve) => {
    try {
      Office.context.ui.displayDialogAsync(
        noticeAddress(notice, location.href),
        { ...SIZE, displayInIframe: true },
        () => resolve()
      );
    } catch {
      // No window here: the cell to blame is shown, and the pane says the rest.
      resolve();
    }
  });
