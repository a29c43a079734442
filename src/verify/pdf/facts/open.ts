import { PDFDocument } from '@cantoo/pdf-lib';
import { asDict, numberAt } from './look.ts';

/** A file's objects, and what its encryption permits when it is encrypted. */
export interface Opened {
  document: PDFDocument;
  /** The bits of `P` (ISO 32000-1, table 22); absent when the file is not encrypted. */
  permissions?: number;
}

const QUIET = { updateMetadata: false, throwOnInvalidObject: false };

/** Opens a file's objects; an encrypted file with the empty password, as its readers do. Throws where that does not open it. */
export async function openDocument(bytes: Uint8Array): Promise<Opened> {
  try {
    return { document: await PDFDocument.load(bytes, QUIET) };
  } catch (error) {
    if (!isEncryptionError(error)) throw error;
    const document = await PDFDocument.load(bytes, { ...QUIET, password: '' });
    return { document, permissions: await readPermissions(bytes) };
  }
}

/** The library forgets the encryption of what it has decrypted. */
async function readPermissions(bytes: Uint8Array): Promise<number> {
  const { context } = await PDFDocument.load(bytes, { ...QUIET, ignoreEncryption: true });
  return numberAt(asDict(context.lookup(context.trailerInfo.Encrypt)), 'P') ?? 0;
}

/** Whether a file could not be opened because it is encrypted. */
export function isEncryptionError(error: unknown): boolean {
  return error instanceof Error && /encrypt|password/i.test(`${error.name} ${error.message}`);
}
