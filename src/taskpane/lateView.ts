import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { AddInState, View } from "../ribbon/addInState";

type ViewComponent = ComponentType<AddInState>;

/** Fetches a view's file. */
export type LoadView = () => Promise<ViewComponent>;

interface LateView {
  readonly View: LazyExoticComponent<ViewComponent>;
  /** React remembers a file that did not come for good; this forgets it. */
  readonly tryAgain: () => void;
}

const views = new Map<View, LateView>();

/** The same component for the same view, however often it is asked for, until `tryAgain`. */
export function lateView(view: View, load: LoadView): LateView {
  const known = views.get(view);
  if (known) return known;
  const late = {
    View: lazy(async () => ({ default: await load() })),
    tryAgain: () => {
      views.delete(view);
    },
  };
  views.set(view, late);
  return late;
}
