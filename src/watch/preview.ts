import { createEvents, type Events } from './events.ts';
import type { PreviewState } from './state.ts';

/** What is shown, to every page that is open. */
export interface Preview {
  readonly state: PreviewState;
  readonly events: Events;
  /** Takes a new state and sends it to all pages. */
  update(state: PreviewState): void;
  /** Tells all pages how far a build is. */
  progress(made: number, total: number): void;
}

/** A preview that begins with a state. */
export function createPreview(first: PreviewState): Preview {
  const events = createEvents();
  let state = first;
  return {
    get state() {
      return state;
    },
    events,
    update(next) {
      state = next;
      events.send('state', state);
    },
    progress(made, total) {
      events.send('progress', { made, total });
    },
  };
}
