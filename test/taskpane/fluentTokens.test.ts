import { tokens as fluent } from "@fluentui/react-components";
import { tokens } from "../../src/taskpane/fluentTokens";

it("says of every token of Fluent what Fluent says", () => {
  const names = Object.keys(fluent) as (keyof typeof fluent)[];
  expect(names.length).toBeGreaterThan(400);
  expect(names.map((name) => [name, tokens[name]])).toEqual(
    names.map((name) => [name, fluent[name]])
  );
});
