import { useEffect, useState } from "react";

const DARK = "(prefers-color-scheme: dark)";

/** Whether Windows or macOS would be dark, as the framed pane sees it: the page's choice stands for the system's. */
class SystemTheme {
  private readonly lists = new Set<EventTarget>();

  constructor(private isDark: boolean) {}

  change(isDark: boolean): void {
    this.isDark = isDark;
    for (const list of this.lists) list.dispatchEvent(new Event("change"));
  }

  /** Makes a framed page ask this theme rather than the browser's; other media questions are left alone. */
  applyTo(page: Window): void {
    const ask = page.matchMedia.bind(page);
    page.matchMedia = (query) => {
      const list = ask(query);
      if (query !== DARK) return list;
      this.lists.add(list);
      Object.defineProperty(list, "matches", { get: () => this.isDark });
      return list;
    };
  }
}

export const systemTheme = new SystemTheme(window.matchMedia(DARK).matches);

/** Light or dark, at first as the system is; the choice also reaches the framed pane. */
export function useDarkTheme(): readonly [boolean, (isDark: boolean) => void] {
  const [isDark, setDark] = useState(() => window.matchMedia(DARK).matches);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
    systemTheme.change(isDark);
  }, [isDark]);
  return [isDark, setDark] as const;
}
