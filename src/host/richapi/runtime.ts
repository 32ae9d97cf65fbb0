import { asFlag } from "./arguments";
import { property, type Kind } from "./kinds";

/** `context.runtime`: the events of this add-in. */
export const runtimeKind: Kind<null> = {
  name: "Runtime",
  since: "1.5",
  members: {
    EnableEvents: property(
      "1.8",
      (_, session) => session.events.enabled,
      (_, value, session) => {
        session.events.enabled = asFlag(value);
      },
    ),
  },
};
