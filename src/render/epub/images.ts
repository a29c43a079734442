import type { Asset, Document } from '../../ast/nodes.ts';

/** A picture of the book. */
export interface Image {
  /** Key in `Document.assets`. */
  key: string;
  /** Id in the manifest. */
  id: string;
  path: string;
  mediaType: Asset['mediaType'];
  bytes: Uint8Array;
  isCover: boolean;
}

const extensions: Readonly<Record<Asset['mediaType'], string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

/** The pictures under plain names, whatever an editor calls the files. */
export function imagesOf({ assets, cover }: Document): Image[] {
  return Object.entries(assets).map(([key, { mediaType, bytes }], index) => {
    const id = `image-${index + 1}`;
    return { key, id, path: `images/${id}.${extensions[mediaType]}`, mediaType, bytes, isCover: key === cover?.src };
  });
}
