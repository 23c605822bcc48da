import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { isTold, noticeText } from "../announce";
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
  const { state, dispatch, operations, t } = usePane();
  const styles = useStyles();
  const { notice } = state;
  if (!notice || !isTold(notice)) return null;
  return (
    <div className={styles.notice}>
      <Banner
        tone={notice.kind === "cancelled" ? "information" : "success"}
        closeLabel={t.common.close}
        onClose={() => dispatch({ type: "dismissed" })}
        actions={
          notice.kind === "mapped" && (
            <Button
              size="small"
              onClick={() => {
                dispatch({ type: "map", target: null });
                dispatch({ type: "show", screen: "check" });
                void operations.check();
              }}
            >
              {t.notice.checkNow}
            </Button>
          )
        }
      >
        {noticeText(notice, t)}
      </Banner>
    </div>
  );
}
