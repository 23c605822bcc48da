import fc from "fast-check";
import { noticeAddress, noticeIn, tell } from "../../src/commands/tell";

const PAGE = "https://intranet.exemple.fr/suivi/commands.html?_host_Info=Excel$Win32$16.01$fr-FR";

describe("the window of the ribbon", () => {
  it("is a page beside the ribbon's own, and tells the server nothing of what it says", () => {
    const address = new URL(
      noticeAddress({ title: "Contrôler", sentence: "Feuille « Été »." }, PAGE)
    );
    expect(address.origin + address.pathname).toBe(
      "https://intranet.exemple.fr/suivi/message.html"
    );
    expect(address.search).toBe("");
  });

  it("says what it was given, whatever Excel adds to its address", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme", minLength: 1 }),
        (title, sentence) => {
          const { hash } = new URL(noticeAddress({ title, sentence }, PAGE));
          expect(noticeIn(hash)).toEqual({ title, sentence });
          expect(noticeIn(`${hash}&_xdm_Info=volet|1|https://excel`)).toEqual({ title, sentence });
        }
      )
    );
    expect(noticeIn("")).toBeNull();
    expect(noticeIn("#&_xdm_Info=x")).toBeNull();
  });

  it("is not waited for where Excel gives none", async () => {
    await tell({ title: "Contrôler", sentence: "Une phrase." });
  });
});
