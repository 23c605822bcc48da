import { LETTER_KINDS, LETTER_STYLES } from "../../src/domain/letter";

/** What a buyer finds in the template's sheet, in the order of the procedure and of the page. */
it("has five letters, and seven ways to write a line", () => {
  expect(LETTER_KINDS).toEqual(["observations", "formal-notice", "applied", "moderated", "waived"]);
  expect(LETTER_STYLES).toEqual([
    "sender", "addressee", "subject", "paragraph", "item", "facts", "signature",
  ]); // prettier-ignore
});
