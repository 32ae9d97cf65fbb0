import { useState } from "react";

/** Undefined = everybody. Lasts as long as the pane: a view is thrown away when another one is opened. */
let remembered: string | undefined;

export function useRememberedOwner(): readonly [
  string | undefined,
  (owner: string | undefined) => void,
] {
  const [owner, setOwner] = useState(remembered);
  return [
    owner,
    (chosen) => {
      remembered = chosen;
      setOwner(chosen);
    },
  ];
}
