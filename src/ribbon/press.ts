import type { CommandName } from "./commandNames";
import { runOrder } from "./runOrder";

/** Excel gives up on a command after five minutes (MS docs, Action element); the work itself may go on. */
const LONGEST_EVENT_MS = 4.5 * 60 * 1000;

type PressEvent = Pick<Office.AddinCommands.Event, "completed">;

/**
 * Answers a press of a ribbon button: opens the pane, which shows progress and result, and carries the
 * order out. Excel learns that the command has ended whatever happens; until then it queues the next one.
 */
export async function press(name: CommandName, event: PressEvent): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const longEnough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_EVENT_MS);
  });
  try {
    void openPane();
    await Promise.race([runOrder({ name }), longEnough]);
  } finally {
    clearTimeout(timer);
    event.completed();
  }
}

/** Where the pane cannot be opened, what it has to show is there when somebody opens it. */
async function openPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch (error) {
    console.warn("The pane could not be opened.", error);
  }
}
