import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VFile } from 'vfile';
import { readVFile } from './read-bytes.ts';

/** What the report is made with, undecoded. A missing file carries an error. */
export interface ReportTemplates {
  requirements: VFile;
  words: VFile;
  css: VFile;
}

/** Reads the folder `report` of the templates folder, `root`. */
export async function readReportTemplates(root: URL | string): Promise<ReportTemplates> {
  const folder = resolve(root instanceof URL ? fileURLToPath(root) : root);
  const read = (name: string) =>
    readVFile(
      join(folder, 'report', name),
      `templates/report/${name}`,
      'Take the file from a fresh copy of the project.',
    );
  return {
    requirements: await read('requirements.yaml'),
    words: await read('words.yaml'),
    css: await read('report.css'),
  };
}
