import { Component, type ReactNode } from "react";
import { BugMessage } from "./BugMessage";
import { ViewNotLoaded } from "./ViewNotLoaded";

interface ViewBoundaryProps {
  /** Has to give the boundary another key: its children are then drawn from the beginning. */
  readonly onTryAgain: () => void;
  readonly children: ReactNode;
}

interface Caught {
  readonly error?: unknown;
}

/** Keeps the rest of the pane usable when a view fails. React offers this to classes only. */
export class ViewBoundary extends Component<ViewBoundaryProps, Caught> {
  override readonly state: Caught = {};

  static getDerivedStateFromError(error: unknown): Caught {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { onTryAgain, children } = this.props;
    if (error === undefined) return children;
    if (isNotLoaded(error)) return <ViewNotLoaded onTryAgain={onTryAgain} />;
    return <BugMessage error={error} onTryAgain={onTryAgain} />;
  }
}

/** webpack's name for a file of the page that could not be fetched. */
function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}
