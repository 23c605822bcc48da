/** Characters that fit on one printed line of the summary. */
const LINE_LENGTH = 160;

/** Cuts a text into lines that fit the page, at spaces. */
export function wrapped(text: string, length = LINE_LENGTH): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length > length && current !== "") {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return current === "" ? lines : [...lines, current];
}
