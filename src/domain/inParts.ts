/** Work in parts, for who has other things to do in between; the last step gives the result. */
export type InParts<Result> = Generator<undefined, Result, undefined>;

export function allAtOnce<Result>(parts: InParts<Result>): Result {
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/** The items, with a part ending after every `size` of them. */
export function* inPartsOf<Item>(
  items: Iterable<Item>,
  size: number,
  visit: (item: Item) => void,
): InParts<void> {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % size === 0) yield;
  }
}
