import type { BuildOptions } from '../build/options.ts';
import { createPool } from '../build/pool.ts';
import { Reporter, type Streams } from '../report.ts';
import { takeSnapshot, waitForChange } from './changes.ts';
import { isStop } from './is-stop.ts';
import { buildOnce, type Circumstances } from './one-build.ts';
import { createPreview } from './preview.ts';
import { startServer } from './server.ts';
import { afterBuild, building, firstState } from './state.ts';

/** What `handout watch` was asked for: what a build takes, and where the preview is shown. */
export interface WatchOptions extends BuildOptions {
  /** Of 127.0.0.1; 0 for any that is free. */
  port: number;
}

/**
 * Builds, then builds again after every save, and shows what was made in a browser until it is stopped. A build that finds errors leaves the
 * files of the last good one; what is saved while a build runs is built after it.
 * @throws CallError when the first build cannot be what the call asks for, or the port is taken.
 */
export async function watch(options: WatchOptions, streams: Streams, stop: AbortSignal): Promise<0> {
  const reporter = new Reporter(streams);
  const preview = createPreview(await firstState(options.out));
  const server = await startServer(preview, options);
  const pool = createPool(options.jobs);
  const memory: Circumstances['memory'] = {};
  try {
    reporter.line(`Preview: ${server.address} (Ctrl+C ends it)`);
    for (let isFirst = true; ; isFirst = false) {
      // Taken before the build reads: a save that the build may have missed differs from it.
      const before = await takeSnapshot(options);
      preview.update(building(preview.state));
      const outcome = await buildOnce(options, { streams, pool, memory, stop, isFirst, progress: preview.progress });
      preview.update(afterBuild(preview.state, outcome));
      reporter.line(preview.state.line);
      await waitForChange(before, options, stop);
    }
  } catch (error) {
    if (!isStop(error, stop)) throw error;
    return 0;
  } finally {
    await Promise.all([server.close(), pool.end()]);
  }
}
