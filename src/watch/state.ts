import { type ManifestFile, readManifest } from '../build/manifest.ts';
import type { Told } from '../report.ts';
import type { Outcome } from './one-build.ts';
import { type PreviewFile, previewFiles } from './preview-files.ts';
import { builtLine, failedLine } from './state-line.ts';

/** All that the page shows, as it goes over the wire. */
export interface PreviewState {
  status: 'building' | 'built' | 'failed';
  /** Builds that have ended. */
  builds: number;
  /** The same in a sentence. */
  line: string;
  /** Of the last build that has ended. */
  messages: readonly Told[];
  /** Of the last good build; before the first one, of the manifest that was there. */
  files: readonly PreviewFile[];
}

/** Before the first build: what an earlier run has left. */
export async function firstState(out: string): Promise<PreviewState> {
  const rows: readonly ManifestFile[] = (await readManifest(out))?.files ?? [];
  return building({ status: 'building', builds: 0, line: '', messages: [], files: previewFiles(rows, new Set()) });
}

/** A build has begun. */
export function building(state: PreviewState): PreviewState {
  return { ...state, status: 'building', line: 'Building…' };
}

/** A build has ended. One that failed leaves the files as they were. */
export function afterBuild(state: PreviewState, outcome: Outcome): PreviewState {
  const { messages, made, changed, durationMs } = outcome;
  const shared = { builds: state.builds + 1, messages };
  if (!made) return { ...state, ...shared, status: 'failed', line: failedLine(messages) };
  const files = previewFiles(made, changed ?? new Set());
  return {
    ...shared,
    status: 'built',
    line: builtLine({ files: made.length, changed: changed?.size, durationMs }),
    files,
  };
}
