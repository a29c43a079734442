import type { ServerResponse } from 'node:http';

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) to every page that listens. */
export interface Events {
  /** A page listens from now on; it first hears `name` with `data`. */
  connect(response: ServerResponse, name: string, data: unknown): void;
  send(name: string, data: unknown): void;
  /** Ends all connections; the pages see that the program is gone. */
  end(): void;
}

/** Time until a page tries again, in milliseconds. */
const RETRY_MS = 1000;
/** A connection that is silent for longer may be cut on its way. */
const ALIVE_MS = 20_000;

/** Events for as many pages as there are. */
export function createEvents(): Events {
  const listeners = new Set<ServerResponse>();
  const writeAll = (text: string) => {
    for (const listener of listeners) listener.write(text);
  };
  const alive = setInterval(() => writeAll(':\n\n'), ALIVE_MS).unref();
  return {
    connect(response, name, data) {
      response.on('close', () => listeners.delete(response));
      listeners.add(response);
      response.write(`retry: ${RETRY_MS}\n\n${message(name, data)}`);
    },
    send(name, data) {
      writeAll(message(name, data));
    },
    end() {
      clearInterval(alive);
      for (const listener of listeners) listener.end();
    },
  };
}

/** JSON holds no line end, so that it is one `data` line. */
function message(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
