import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { hostErrorText, unusableText } from "../../messages/index";
import { noticeText } from "../announce";
import { usePane } from "../context";
import { placeOfProblem } from "../problems";
import { placeText } from "../selectors";
import { Banner } from "./Banner";

const useStyles = makeStyles({
  notice: {
    flexShrink: 0,
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Why the last operation gave nothing, and the way to the cell to correct when there is one. */
export function ProblemMessage() {
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

/** What the last operation achieved, docked under the screen so that nothing above it moves. */
export function NoticeMessage() {
  const { state, dispatch, t } = usePane();
  const styles = useStyles();
  const { notice } = state;
  if (!notice || notice.kind === "checked") return null;
  return (
    <div className={styles.notice}>
      <Banner
        tone={notice.kind === "cancelled" ? "information" : "success"}
        closeLabel={t.common.close}
        onClose={() => dispatch({ type: "dismissed" })}
      >
        {noticeText(notice, t)}
      </Banner>
    </div>
  );
}
