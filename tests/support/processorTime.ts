/** Milliseconds of processor time that this process has used: the clock on the wall would count what others take. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
