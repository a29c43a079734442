import { requireProgram } from './command.mjs';

/** Where the machine's Chromium is; `PUPPETEER_EXECUTABLE_PATH` names another one.
 * @throws {import('./check.mjs').Unavailable} */
export function chromium() {
  return (
    process.env.PUPPETEER_EXECUTABLE_PATH ??
    requireProgram('Chromium', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
  );
}
