import type { PhoneNumber } from "./phone";

const FREE = 0;
/** Slots per expected phone: half empty, so that a look-up meets few others on its way. */
const ROOM = 2;
const FIBONACCI = 0x9e3779b1;
const SPREAD = 0x85ebca6b;
const TWO_32 = 2 ** 32;

/**
 * Who had a phone first. An open-addressing hash over typed arrays: a Map of numbers above 2^31 keeps an
 * object for each and takes five times as long.
 */
export class PhoneOwners {
  private phones: Float64Array;
  private owners: Int32Array;
  private count = 0;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(expected, 8) * ROOM));
    this.phones = new Float64Array(size);
    this.owners = new Int32Array(size);
  }

  /** @returns the first owner of this phone, who is the given one if nobody had it before */
  firstOwner(phone: PhoneNumber, owner: number): number {
    if (this.count * ROOM > this.phones.length) this.grow();
    const slot = this.slotOf(phone);
    if (this.phones[slot] === FREE) {
      this.phones[slot] = phone;
      this.owners[slot] = owner;
      this.count++;
    }
    return this.owners[slot] ?? owner;
  }

  private slotOf(phone: PhoneNumber): number {
    const { phones } = this;
    const last = phones.length - 1;
    const mixed = (phone >>> 0) ^ Math.imul(phone / TWO_32, SPREAD);
    let slot = (Math.imul(mixed, FIBONACCI) >>> 7) & last;
    while (phones[slot] !== FREE && phones[slot] !== phone) slot = (slot + 1) & last;
    return slot;
  }

  private grow(): void {
    const { phones, owners } = this;
    this.phones = new Float64Array(phones.length * 2);
    this.owners = new Int32Array(owners.length * 2);
    phones.forEach((phone, i) => {
      if (phone === FREE) return;
      const slot = this.slotOf(phone);
      this.phones[slot] = phone;
      this.owners[slot] = owners[i] ?? 0;
    });
  }
}
