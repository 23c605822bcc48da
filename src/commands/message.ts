import { RIBBON_FR } from "../messages/fr/ribbon";
import { noticeIn } from "./tell";

const write = (id: string, text: string): void => {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
};

/** Writes what the address says, as text. */
function show(): void {
  const notice = noticeIn(location.hash);
  write("titre", notice?.title ?? "");
  write("message", notice?.sentence ?? RIBBON_FR.nothing);
  write("suite", notice ? RIBBON_FR.more : "");
}

show();
window.addEventListener("hashchange", show);
