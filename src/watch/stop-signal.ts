/**
 * Is aborted when the person stops the program (Ctrl+C, a closed terminal, a polite `kill`). The second time the system ends the program
 * at once, as it ends any other.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}
