import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentMessages } from '../../../src/ast/messages.ts';
import { prepareSource } from '../../../src/build/prepare.ts';
import type { Ready } from '../../../src/build/prepared.ts';
import { writePo } from '../../../src/translate/po.ts';
import { ready } from '../../built.ts';
import { folder } from '../../command.ts';
import { mirrored } from '../../pseudo.ts';

/** A content folder of these files, in English and in Arabic letters. */
export async function mirroredGuide(files: Readonly<Record<string, string | Uint8Array>>): Promise<Ready> {
  const content = folder(files);
  const { source } = await prepareSource({ content });
  if (!source) throw new Error('Unexpected guide that cannot be read');
  const messages = documentMessages(source.document, source.words).map((message) => ({
    ...message,
    translation: mirrored.translate(message.source),
    fuzzy: false,
  }));
  mkdirSync(join(content, 'locales'));
  writeFileSync(join(content, 'locales/ar.po'), writePo({ fields: { Language: 'ar' } }, messages));
  return ready(content);
}
