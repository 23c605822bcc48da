import { HostError } from "../workbook/host";
import { decodeSpreadsheetEscapes, XmlScanner } from "./xml";

/** The text of a `<si>` or `<is>` the scanner has just opened; phonetic readings are not part of it. */
export const richText = (scanner: XmlScanner): string => {
  if (scanner.isEmpty) return "";
  const closing = scanner.name;
  let text = "";
  for (;;) {
    const token = scanner.next();
    if (token === "end") throw new HostError("DamagedWorkbook");
    if (token === "close" && scanner.name === closing) break;
    if (token !== "open") continue;
    if (scanner.name === "t") text += scanner.innerText();
    else if (scanner.name === "rPh") scanner.skip();
  }
  return decodeSpreadsheetEscapes(text);
};

/** The workbook's shared texts, by their index. */
export const readSharedStrings = (xml: string): readonly string[] => {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  for (;;) {
    const token = scanner.next();
    if (token === "end") return strings;
    if (token === "open" && scanner.name === "si") strings.push(richText(scanner));
  }
};
