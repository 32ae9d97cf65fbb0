import { eventType, type EventQueue } from "./events";

/** `Visible` with its pane open, `Background` without one (`OfficeCore.AppRuntimeState` of the client). */
export type RuntimeState = "Background" | "Visible";

/** The page of the add-in, which runs on when its pane is closed (shared runtime). */
export class AddInRuntime {
  /** Called when the add-in opens or closes its pane. */
  onPaneAsked: ((visible: boolean) => void) | null = null;
  private visible = false;

  constructor(private readonly events: EventQueue) {}

  get state(): RuntimeState {
    return this.visible ? "Visible" : "Background";
  }

  /** The add-in itself opens or closes its pane (`Office.addin.showAsTaskpane`, `hide`). */
  ask(state: RuntimeState): void {
    this.setVisible(state === "Visible");
    this.onPaneAsked?.(this.visible);
  }

  /** The pane was opened or closed. */
  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    const visibility = visible ? "Visible" : "Hidden";
    this.events.raise(eventType.visibilityChanged, "", { visibility });
  }
}
