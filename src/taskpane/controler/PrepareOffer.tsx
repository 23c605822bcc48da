import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons";
import { usePane } from "../context";
import { EmptyState } from "../parts/EmptyState";

const useStyles = makeStyles({ icon: { color: tokens.colorBrandForeground1 } });

/** A workbook without a contract: prepare it, empty or (where it is shipped) with the example. */
export function PrepareOffer() {
  const { state, operations, services, t } = usePane();
  const styles = useStyles();
  return (
    <EmptyState
      icon={<DocumentTable24Regular aria-hidden className={styles.icon} />}
      title={t.check.noContractTitle}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={state.operation !== null}
            onClick={() => void operations.prepare(false)}
          >
            {t.check.prepare}
          </Button>
          {services.environment.hasExample === true && (
            <Button
              disabledFocusable={state.operation !== null}
              onClick={() => void operations.prepare(true)}
            >
              {t.check.prepareExample}
            </Button>
          )}
        </>
      }
    >
      {t.check.noContract}
    </EmptyState>
  );
}
