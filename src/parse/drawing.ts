import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { SimplifySvg } from '../ast/drawing.ts';

/** The program can be started once in a process. */
let started: Promise<void> | undefined;

/**
 * The reader of drawings: resvg, which knows all of static SVG. The engine of the PDF knows a part of it and leaves out the rest without a
 * word, so it is only given what resvg makes: paths with their own colours.
 * @param program The bytes of resvg's WebAssembly.
 */
export async function svgSimplifier(program: Uint8Array): Promise<SimplifySvg> {
  started ??= initWasm(program.slice());
  await started;
  return (svg) => {
    // No fonts: letters look different on every machine, and are refused before.
    const drawing = new Resvg(svg, { font: { fontBuffers: [] } });
    const text = drawing.toString();
    drawing.free();
    return text;
  };
}
