import { x } from 'xastscript';
import { packagePath } from './paths.ts';
import { xml } from './xml.ts';

/** The file by which a reading system finds the package document. */
export function containerDocument(): string {
  const rootfile = x('rootfile', { 'full-path': packagePath, 'media-type': 'application/oebps-package+xml' });
  const namespace = 'urn:oasis:names:tc:opendocument:xmlns:container';
  return xml([x('container', { version: '1.0', xmlns: namespace }, [x('rootfiles', [rootfile])])]);
}
