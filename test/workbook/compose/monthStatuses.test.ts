import { monthOf } from "../../../src/domain/calendar";
import { monthsText } from "../../../src/workbook/compose/monthStatuses";

describe("the months of a status", () => {
  it("are told one by one, or by their ends when three or more follow each other", () => {
    const [january, february, march, may] = [1, 2, 3, 5].map((month) => monthOf(2026, month));
    const december = monthOf(2025, 12);
    expect(monthsText([january!, february!])).toBe("janvier 2026, février 2026");
    expect(monthsText([may!, march!, february!, january!, december, march!])).toBe(
      "décembre 2025 à mars 2026, mai 2026"
    );
    expect(monthsText([])).toBe("");
  });
});
