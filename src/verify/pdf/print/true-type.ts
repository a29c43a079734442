/** What the glyph table of a TrueType program says of a glyph's shape. Lengths in thousandths of the size. */
export interface GlyphShape {
  left: number;
  bottom: number;
  right: number;
  top: number;
  /** Points of all its contours; nothing for a glyph made of others. */
  points?: number;
  /** The same for glyphs of the same drawing: their bytes without the padding. */
  drawing: string;
}

/** Reads glyphs of an embedded TrueType program by glyph id; nothing when the program is none or is damaged. */
export function glyphShapes(program: string): ((glyph: number) => GlyphShape | undefined) | undefined {
  const bytes = new Uint8Array(program.length);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = program.charCodeAt(index);
  const view = new DataView(bytes.buffer);
  const tables = tableOffsets(view, program);
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((name) => tables.get(name));
  if (!head || !loca || !glyf || head + 54 > bytes.length) return undefined;
  const unit = 1000 / (view.getUint16(head + 18) || 1000);
  const isLong = view.getInt16(head + 50) === 1;
  const offset = (glyph: number) => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));
  return (glyph) => {
    try {
      const [start, end] = [glyf + offset(glyph), glyf + offset(glyph + 1)];
      if (end - start < 10) return undefined;
      const contours = view.getInt16(start);
      const points = contours > 0 ? view.getUint16(start + 8 + 2 * contours) + 1 : undefined;
      const [left = 0, bottom = 0, right = 0, top = 0] = [2, 4, 6, 8].map((at) => view.getInt16(start + at) * unit);
      return { left, bottom, right, top, points, drawing: program.slice(start, end).replace(/\0+$/, '') };
    } catch {
      return undefined;
    }
  };
}

function tableOffsets(view: DataView, program: string): Map<string, number> {
  const offsets = new Map<string, number>();
  if (view.byteLength < 12) return offsets;
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + 16 * index;
    if (record + 16 > view.byteLength) break;
    offsets.set(program.slice(record, record + 4), view.getUint32(record + 8));
  }
  return offsets;
}
