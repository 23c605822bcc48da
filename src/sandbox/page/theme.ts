import { useEffect, useState } from "react";

/** Light or dark, at first as the system is; the choice also reaches the framed pane. */
export function useDarkTheme(): readonly [boolean, (isDark: boolean) => void] {
  const [isDark, setDark] = useState(
    () => window.matchMedia("(prefers-color-scheme: dark)").matches
  );
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  }, [isDark]);
  return [isDark, setDark] as const;
}
