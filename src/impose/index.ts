import type { Imposition } from '../ast/imposition.ts';
export async function impose(bytes: Uint8Array, _: Imposition): Promise<Uint8Array> {
  return bytes;
}
