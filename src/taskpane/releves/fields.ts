import { makeStyles, tokens } from "@fluentui/react-components";

/** Native fields in the pane's look: they bring the keyboard and the screen reader of the system with them. */
export const useFields = makeStyles({
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  control: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "32px",
    padding: "0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    // What takes the keyboard must not hide behind the buttons docked under the screen.
    scrollMarginTop: "48px",
    scrollMarginBottom: "140px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  grid: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  check: { display: "flex", alignItems: "flex-start", gap: "8px" },
  box: { margin: "3px 0 0", width: "16px", height: "16px", flexShrink: 0 },
});
