import { useEffect, useRef } from "react";
import { usePane } from "../context";
import { ImportPreview } from "./ImportPreview";
import { MappingScreen } from "./MappingScreen";
import { SheetList } from "./SheetList";

/** «Relevés»: how each sheet is read, the mapping of one, the files about to come in. */
export default function StatementsScreen() {
  const { state, operations } = usePane();
  const { sheets, operation, mapping, parsed, problem } = state;
  const wasAsked = useRef(false);
  useEffect(() => {
    // Read once, when the screen opens; afterwards the user asks.
    if (sheets !== null || operation !== null || problem !== null || wasAsked.current) return;
    wasAsked.current = true;
    void operations.readSheets();
  }, [sheets, operation, problem, operations]);
  if (parsed !== null) return <ImportPreview parsed={parsed} />;
  const reading = sheets?.sheets.find(({ sheet }) => sheet === mapping?.sheet);
  if (sheets !== null && mapping !== null && reading)
    return <MappingScreen key={mapping.sheet} reading={reading} view={sheets} target={mapping} />;
  return <SheetList />;
}
