import { makeStyles, tokens } from "@fluentui/react-components";
import { noticeText } from "../announce";
import { usePane } from "../context";
import { Banner } from "./Banner";

const useStyles = makeStyles({
  notice: {
    flexShrink: 0,
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

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
