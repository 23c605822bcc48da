import { screen } from "@testing-library/react";
import { dayOf } from "../../src/domain/calendar";
import { checkedPane, openTab, plain } from "./setup";
import { report } from "./sampleReport";

const panel = (): string => plain(screen.getByRole("tabpanel").textContent);

describe("the projection of the summary", () => {
  it("says what the hours to come must hold, and what each month left must bring", async () => {
    const { user } = await checkedPane();
    await openTab(user, "Synthèse");
    expect(await screen.findByRole("heading", { name: "Projection jusqu’à la fin" })).toBeTruthy();
    expect(panel()).toContain("Pour finir dans les bornes");
    expect(panel()).toContain("Volume du marché : ");
  });

  it("says nothing once the contract is closed", async () => {
    const asOf = dayOf(2040, 1, 1);
    const smoothing = report.figures.smoothing.map((split) => ({ ...split, closed: true }));
    const closed = { ...report, asOf, figures: { ...report.figures, smoothing } };
    const { user } = await checkedPane({ report: closed });
    await openTab(user, "Synthèse");
    await screen.findByRole("table");
    expect(panel()).not.toContain("Projection");
  });
});
