interface DurationWords {
  readonly duration: (days: number, hours: number, minutes: number) => string;
}

/** A stretch of time by the clock on the wall, cut off to whole minutes. @param seconds not negative */
export function durationText(seconds: number, { duration }: DurationWords): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return duration(Math.floor(hours / 24), hours % 24, minutes % 60);
}
