import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { SANDBOX_FR } from "../../messages/fr/sandbox";

export const PANE_WIDTH = { least: 320, usual: 350, most: 720 } as const;
const STEP = 20;
const within = (width: number): number =>
  Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, Math.round(width)));

/** The bar between the grid and the pane: dragged, or moved with the arrow keys. */
export function Splitter({
  width,
  onWidth,
}: {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: width + STEP,
      ArrowRight: width - STEP,
      Home: PANE_WIDTH.most,
      End: PANE_WIDTH.least,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onWidth(within(next));
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) onWidth(within(start.current.width + start.current.x - event.clientX));
  };
  const onPointerUp = (): void => {
    start.current = null;
  };
  return (
    // A separator that can be moved takes the keyboard: that is its role in ARIA.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="splitter"
      role="separator"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={SANDBOX_FR.resizePane}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    />
  );
}
