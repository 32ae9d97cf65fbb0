import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { AddInState, View } from "../ribbon/addInState";

type ViewComponent = ComponentType<AddInState>;

/** Fetches a view's file. */
export type LoadView = () => Promise<ViewComponent>;

const views = new Map<View, LazyExoticComponent<ViewComponent>>();

/** The same component for the same view, however often it is asked for. */
export function lateView(view: View, load: LoadView): LazyExoticComponent<ViewComponent> {
  const known = views.get(view);
  if (known) return known;
  const late = lazy(async () => ({ default: await load() }));
  views.set(view, late);
  return late;
}

/** React keeps for good that a file did not come: the view is fetched again when it is next asked for. */
export function forgetView(view: View): void {
  views.delete(view);
}
