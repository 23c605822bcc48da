import { Button } from "@fluentui/react-components";
import { hostErrorText, unusableText } from "../../messages/index";
import { usePane } from "../context";
import { placeOfProblem } from "../problems";
import { placeText } from "../selectors";
import { Banner } from "./Banner";

/** Why the last operation gave nothing, and the way to the cell to correct when there is one. */
export default function ProblemMessage() {
  const { state, dispatch, operations, t, locale } = usePane();
  const { problem } = state;
  if (!problem) return null;
  const place = placeOfProblem(problem);
  const text =
    problem.kind === "unusable"
      ? unusableText(problem.problem, locale)
      : hostErrorText(problem.code, problem.details, locale);
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
