import { Component, type ReactNode } from "react";
import { BugMessage } from "./BugMessage";
import { ViewNotLoaded } from "./ViewNotLoaded";

interface ViewBoundaryProps {
  /** Called before the children are drawn once more. */
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

  private readonly tryAgain = () => {
    this.props.onTryAgain();
    this.setState({ error: undefined });
  };

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (isNotLoaded(error)) return <ViewNotLoaded onTryAgain={this.tryAgain} />;
    return <BugMessage error={error} onTryAgain={this.tryAgain} />;
  }
}

/** webpack's name for a file of the page that could not be fetched. */
function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}
