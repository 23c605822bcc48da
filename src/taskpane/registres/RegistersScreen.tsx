import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { usePane } from "../context";
import { Banner } from "../parts/Banner";
import { useShared } from "../parts/styles";
import { DocumentsPart } from "./DocumentsPart";
import type { SheetsPart } from "./drafts";
import { SupervisionPart } from "./SupervisionPart";
import { registerTexts } from "./texts";

interface RegistersScreenProps {
  readonly part: Exclude<SheetsPart, "statements">;
}

/** «Documents» and «Encadrement»: forms over the buyer's own tables. */
export default function RegistersScreen({ part }: RegistersScreenProps) {
  const { state, operations, t, locale } = usePane();
  const texts = registerTexts(locale);
  const shared = useShared();
  const wasAsked = useRef(false);
  const { registers, operation, problem } = state;
  useEffect(() => {
    // Read once, when the screen opens; afterwards the user asks.
    if (registers !== null || operation !== null || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void operations.readRegisters();
  }, [registers, operation, problem, operations]);
  const name = part === "documents" ? "tDocuments" : "tEncadrement";
  const own = part === "documents" ? texts.documents : texts.supervision;
  const table = registers?.tables.get(name);
  const refresh = (
    <Button
      icon={<ArrowClockwise20Regular />}
      disabledFocusable={operation !== null}
      onClick={() => void operations.readRegisters()}
    >
      {texts.refresh}
    </Button>
  );
  return (
    <div className={shared.screen}>
      <h2 tabIndex={-1} className={shared.title} data-registre={part}>
        {own.title}
      </h2>
      <p className={shared.muted}>{own.intro}</p>
      {state.registersAreStale && (
        <Banner tone="information" actions={refresh}>
          {texts.stale}
        </Banner>
      )}
      {registers === null &&
        (operation === null ? (
          <div className={shared.row}>{refresh}</div>
        ) : (
          <p className={shared.muted}>{t.common.loading}</p>
        ))}
      {registers !== null && registers.registers === null && (
        <Banner tone="to-justify">{texts.noContract}</Banner>
      )}
      {registers !== null && table?.sheet === null && (
        <Banner tone="information">{texts.noTable(name)}</Banner>
      )}
      {registers !== null &&
        table &&
        (part === "documents" ? (
          <DocumentsPart view={registers} table={table} />
        ) : (
          <SupervisionPart view={registers} table={table} />
        ))}
    </div>
  );
}
