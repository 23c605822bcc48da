import { Button } from "@fluentui/react-components";
import type { Locale } from "../../messages/format";
import { hostErrorText, unusableText } from "../../messages/index";
import { notAnonymousText } from "../../messages/notAnonymous";
import { usePane } from "../context";
import { placeOfProblem } from "../problems";
import { placeText } from "../selectors";
import type { Problem } from "../state";
import { Banner } from "./Banner";

function textOf(problem: Problem, locale: Locale): string {
  switch (problem.kind) {
    case "unusable":
      return unusableText(problem.problem, locale);
    case "not-anonymous":
      return notAnonymousText(problem.problem, locale);
    case "failed":
      return hostErrorText(problem.code, problem.details, locale);
  }
}

/** Why the last operation gave nothing, and the way to the cell to correct when there is one. */
export default function ProblemMessage() {
  const { state, dispatch, operations, t, locale } = usePane();
  const { problem } = state;
  if (!problem) return null;
  const place = placeOfProblem(problem);
  const text = textOf(problem, locale);
  return (
    <Banner
      tone="blocking"
      role="alert"
      title={t.problem.title}
      closeLabel={t.common.close}
      onClose={() => dispatch({ type: "dismissed" })}
      actions={
        place && (
          <Button size="small" onClick={() => void operations.goTo(place)}>
            {t.common.goTo(placeText(place))}
          </Button>
        )
      }
    >
      {text}
    </Banner>
  );
}
