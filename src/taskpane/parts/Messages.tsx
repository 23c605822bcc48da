import { Button } from "@fluentui/react-components";
import { usePane } from "../context";
import { hostErrorText, unusableText } from "../sentences";
import { noticeText } from "../announce";
import { placeOfProblem } from "../problems";
import { placeText } from "../selectors";
import { Banner } from "./Banner";

/** What the last operation has to say: a problem with what to do about it, or what it achieved. */
export function Messages() {
  const { state, dispatch, operations, t, locale } = usePane();
  const { problem, notice } = state;
  const dismiss = () => dispatch({ type: "dismissed" });
  if (problem) {
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
        actions={
          <>
            {place && (
              <Button size="small" appearance="primary" onClick={() => void operations.goTo(place)}>
                {t.common.goTo(placeText(place))}
              </Button>
            )}
            <Button size="small" onClick={dismiss}>
              {t.common.close}
            </Button>
          </>
        }
      >
        {text}
      </Banner>
    );
  }
  if (!notice || notice.kind === "checked") return null;
  return (
    <Banner
      tone={notice.kind === "cancelled" ? "information" : "success"}
      actions={
        <Button size="small" onClick={dismiss}>
          {t.common.close}
        </Button>
      }
    >
      {noticeText(notice, t)}
    </Banner>
  );
}
