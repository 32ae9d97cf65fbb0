const PATIENCE_MS = 5_000;
const PAUSE_MS = 50;

/**
 * Waits until a reading is what is wanted; after its time it fails as `toBe` does.
 * @param patience in milliseconds
 */
export async function eventually<T>(
  read: () => Promise<T>,
  wanted: T,
  patience = PATIENCE_MS,
): Promise<void> {
  const end = performance.now() + patience;
  let found = await read();
  while (found !== wanted && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    found = await read();
  }
  expect(found).toBe(wanted);
}
