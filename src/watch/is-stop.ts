/** Whether something was given up because the person has stopped the program, and not for a fault. */
export function isStop(error: unknown, stop: AbortSignal): boolean {
  return stop.aborted && (error === stop.reason || (error instanceof Error && error.name === 'AbortError'));
}
