import { Component, type ReactNode } from "react";
import { paneTexts } from "./texts";
import type { Locale } from "../messages/format";

interface ErrorBoundaryProps {
  readonly locale: Locale;
  readonly onReload: () => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: string | null;
}

/**
 * The last net: a view that throws leaves a sentence and a way out, not a blank pane. Only the error's kind is
 * shown: its message could carry a name from the workbook. Plain HTML, as the theme itself may be what failed.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: error instanceof Error ? error.name : typeof error };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    const { crash } = paneTexts(this.props.locale);
    return (
      <main role="alert" className="si-page">
        <h1>{crash.title}</h1>
        <p>{crash.text}</p>
        <p>
          <button type="button" onClick={this.props.onReload}>
            {crash.reload}
          </button>
        </p>
        <p>
          <small>{crash.code(failure)}</small>
        </p>
      </main>
    );
  }
}
