import { apiError, type ApiError } from "./errors";
import { targetOf, type Kind } from "./kinds";

/** The arguments of a call, with the objects that the client referred to put in their places. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** Undefined when the argument was left out; the client sends null for it. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== "string" || value === "") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === undefined ? undefined : this.text(index);
  }

  /** A name or an id. */
  key(index: number): string | number {
    const value = this.at(index);
    return typeof value === "number" ? value : this.text(index);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  /** A missing flag is false. */
  flag(index: number): boolean {
    const value = this.at(index) ?? false;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.at(index));
  }

  optionalRecord(index: number): Readonly<Record<string, unknown>> {
    return this.at(index) === undefined ? {} : this.record(index);
  }

  /** What stands behind an object argument, or undefined when the argument is of another kind. */
  object<T>(kind: Kind<T>, index: number): T | undefined {
    return targetOf(kind, this.at(index));
  }
}

export function invalidArgument(): ApiError {
  return apiError("InvalidArgument");
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return Object.fromEntries(Object.entries(value));
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

/** One of Excel's words; Excel is strict about their spelling. */
export function asWord<W extends string>(value: unknown, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw invalidArgument();
  return word;
}
