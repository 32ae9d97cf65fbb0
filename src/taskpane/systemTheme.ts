const dark = () => matchMedia("(prefers-color-scheme: dark)");

/** Does the system prefer dark pages? For a page that stands outside Office. */
export function isSystemDark(): boolean {
  return dark().matches;
}

/** @returns what ends the subscription */
export function onSystemThemeChanged(listener: () => void): () => void {
  const query = dark();
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}
