import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { pane as paneEn } from "../../src/messages/en/pane";
import { pane as paneFr } from "../../src/messages/fr/pane";
import { introduced, type Locale } from "../../src/messages/format";
import { decisionTexts } from "../../src/taskpane/controler/texts";
import { ErrorBoundary } from "../../src/taskpane/ErrorBoundary";
import { formTexts } from "../../src/taskpane/marche/texts";
import { penaltyTexts } from "../../src/taskpane/penalites/texts";
import { registerTexts } from "../../src/taskpane/registres/texts";
import { statementTexts } from "../../src/taskpane/releves/texts";
import { summaryTexts } from "../../src/taskpane/synthese/texts";
import { button, openPane, plain } from "./setup";

/** Every sentence of the pane in a language, those that come with a screen included. */
const textsIn = (locale: Locale) => ({
  pane: locale === "en" ? paneEn : paneFr,
  decisions: decisionTexts(locale),
  form: formTexts(locale),
  penalties: penaltyTexts(locale),
  registers: registerTexts(locale),
  statements: statementTexts(locale),
  summaries: summaryTexts(locale),
});

describe("outside Excel", () => {
  it("the page says what it is, where it works, and offers no dead button", () => {
    openPane({ environment: { inExcel: false } });
    expect(screen.getByRole("heading").textContent).toBe(
      "Cette page est le volet d’un complément Excel"
    );
    expect(screen.getByText(/Ouvrez Excel, onglet Insertion/)).toBeTruthy();
    expect(screen.queryAllByRole("button")).toHaveLength(0);
  });
});

describe("a view that breaks", () => {
  const Broken = (): never => {
    throw new RangeError("ligne de Jean Dupont");
  };

  it("leaves a sentence and a way out, and repeats nothing of the workbook", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let reloads = 0;
    render(
      <ErrorBoundary locale="fr" onReload={() => (reloads += 1)}>
        <Broken />
      </ErrorBoundary>
    );
    logged.mockRestore();
    expect(screen.getByRole("alert").textContent).toContain("Vos relevés ne sont pas touchés");
    expect(screen.getByRole("alert").textContent).toContain("RangeError");
    expect(screen.getByRole("alert").textContent).not.toContain("Dupont");
    await userEvent.setup().click(button("Recharger le volet"));
    expect(reloads).toBe(1);
  });
});

describe("in English", () => {
  it("the pane speaks English, rules and host errors included", async () => {
    const { user } = openPane({ environment: { locale: "en" } });
    await user.click(button("Check"));
    const verdict = await screen.findByRole("region", { name: "Verdict" });
    expect(verdict.textContent).toContain(
      "2 of 5\u00a0statements refused: 3\u00a0blocking anomalies."
    );
    await user.click(button(/Mars 2026!F26/));
    expect(screen.getByText("To correct")).toBeTruthy();
    expect(plain(screen.getByRole("region", { name: "Anomaly details" }).textContent)).toContain("1,404.50 h"); // prettier-ignore
  });

  it("what is introduced keeps each language's colon", () => {
    expect(introduced("Article", "art. 4.1", "en")).toBe("Article: art. 4.1");
    expect(introduced("Article", "art. 4.1")).toBe("Article\u00a0: art. 4.1");
  });

  it("no sentence was left in French", () => {
    const leaves = (value: unknown, path: string): readonly (readonly [string, string])[] => {
      if (typeof value === "string") return [[path, value]];
      if (typeof value !== "object" || value === null) return [];
      return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
    };
    const frenchLeaves = new Map(leaves(textsIn("fr"), ""));
    const same = leaves(textsIn("en"), "").filter(
      ([path, text]) => frenchLeaves.get(path) === text
    );
    // The product's name, words that are the same in both languages, and what is written in the workbook, in French.
    expect(new Set(same.map(([, text]) => text))).toEqual(new Set([
      "Suivi Insertion", "Verdict", "Anomalies", "Justification", "Production", "Article", "Lots", "Lot", "Supports",
      "Support", "Participant", "Total", "Documents", "Document", "Fiche C5, II.2",
      "Relevé mensuel", "Bilan trimestriel", "Bilan annuel", "Présence au comité", "Compte rendu de comité",
      "Attestation de vigilance",
    ])); // prettier-ignore
  });
});

describe("French typography", () => {
  it("has a non-breaking space before double punctuation and inside quotation marks", () => {
    const values = (value: unknown): readonly string[] =>
      typeof value === "string"
        ? [value]
        : typeof value === "object" && value !== null
          ? Object.values(value).flatMap(values)
          : [];
    expect(values(textsIn("fr")).filter((text) => / [:;?!»]|« /.test(text))).toEqual([]);
  });
});
