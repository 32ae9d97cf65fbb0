/** Room that a short list does not outgrow. */
const FIRST_ROOM = 1_024;

/**
 * Numbers in the order in which they come. The engine's own lists leave several times their final size to the garbage
 * collector while half a million rows are read; this one doubles its room, and outside of the engine's heap.
 */
export class NumberList<Numbers extends Int32Array | Float64Array> {
  private room: Numbers;
  private count = 0;

  /** @param make an empty array of `length` numbers */
  constructor(private readonly make: (length: number) => Numbers) {
    this.room = make(FIRST_ROOM);
  }

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.room.length) this.widen();
    this.room[this.count] = value;
    this.count += 1;
  }

  /** What was pushed until now, in an array of its own. */
  toArray(): Numbers {
    return this.room.slice(0, this.count) as Numbers;
  }

  private widen(): void {
    const room = this.make(2 * this.room.length);
    room.set(this.room);
    this.room = room;
  }
}
