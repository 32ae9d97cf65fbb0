/**
 * Whether the user is typing into a cell. Excel then refuses requests, unless they say that they wait
 * (MS docs "Delay execution while cell is being edited").
 */
export class CellEdit {
  private readonly waiting: (() => void)[] = [];
  private on = false;

  get isOn(): boolean {
    return this.on;
  }

  start(): void {
    this.on = true;
  }

  /** The user pressed Enter or Escape: requests that waited are carried out in their order. */
  end(): void {
    this.on = false;
    for (const proceed of this.waiting.splice(0)) proceed();
  }

  ended(): Promise<void> {
    return new Promise((proceed) => this.waiting.push(proceed));
  }
}
