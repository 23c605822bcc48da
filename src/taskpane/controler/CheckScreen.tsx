import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { EmptyState } from "../parts/EmptyState";
import { useShared } from "../parts/styles";
import { isEmptyWorkbook } from "../problems";
import { CheckToolbar } from "./CheckToolbar";
import { PrepareOffer } from "./PrepareOffer";

const Results = lazy(() => import(/* webpackChunkName: "ecrans" */ "./Results"));

const useStyles = makeStyles({
  points: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, paddingInlineStart: "18px" },
  icon: { color: tokens.colorBrandForeground1 },
}); // prettier-ignore

function Welcome() {
  const { t } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <EmptyState
      icon={<CheckmarkCircle24Regular aria-hidden className={styles.icon} />}
      title={t.check.welcomeTitle}
    >
      <ul className={styles.points}>
        {t.check.welcome.map((point) => (
          <li key={point} className={shared.text}>
            {point}
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** The first screen: the button, then the verdict and the list, or what to do when there is none. */
export function CheckScreen() {
  const { state, operations, t } = usePane();
  const shared = useShared();
  const { report, isStale, problem } = state;
  return (
    <div className={shared.screen}>
      <CheckToolbar />
      {isStale && (
        <Banner
          tone="to-justify"
          actions={
            <Button
              size="small"
              disabledFocusable={state.operation !== null}
              onClick={() => void operations.check()}
            >
              {t.check.again}
            </Button>
          }
        >
          {t.check.stale}
        </Banner>
      )}
      {isEmptyWorkbook(problem) ? (
        <PrepareOffer />
      ) : report ? (
        <Suspense fallback={<p className={shared.muted}>{t.common.loading}</p>}>
          <Results report={report} />
        </Suspense>
      ) : (
        <Welcome />
      )}
    </div>
  );
}
