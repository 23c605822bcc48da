import { standing } from "../../src/domain/decisions";
import type { Decision } from "../../src/domain/finding";

const decision: Decision = {
  decision: "accepted",
  justification: "Astreinte",
  by: "A",
  on: 46_100,
};

describe("the decision that counts", () => {
  it("is the buyer's, until the facts it was taken on change", () => {
    expect(standing(null)).toBeNull();
    expect(standing(decision)).toBe(decision);
    expect(standing({ ...decision, toReview: true })).toBeNull();
  });
});
