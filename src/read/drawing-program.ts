import { createRequire } from 'node:module';
import { readBytes } from './read-bytes.ts';

/** The WebAssembly that reads drawings, from its package. */
export function readDrawingProgram(): Promise<Uint8Array> {
  return readBytes(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
}
