import { isText, tidyText } from '@wesaid/shared/types';
import { fileTypeFromBuffer } from 'file-type';

/** A kind of file that papers may be. */
export interface FileKind {
  /** Media type. */
  readonly contentType: string;
  /** How names of such files end. */
  readonly ending: string;
}

/** What papers may be, by the ending that belongs to their content. */
const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
};

/**
 * What kind of file some content is. The content alone decides; what it was called only tells plain text from a table.
 * @returns null for everything that a paper may not be
 */
export async function kindOf(content: Uint8Array, fileName: string): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(content);
  if (found) {
    const contentType = contentTypes[found.ext];
    return contentType ? { contentType, ending: found.ext } : null;
  }
  if (!isPlainText(content)) return null;
  return /\.csv$/i.test(fileName)
    ? { contentType: 'text/csv; charset=utf-8', ending: 'csv' }
    : { contentType: 'text/plain; charset=utf-8', ending: 'txt' };
}

/** Whether content is text in UTF-8, without signs that text has no use for, and no page or picture written as text. */
function isPlainText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[^\P{Cc}\t\n\r\f]/u.test(text) && !/^\s*<[!?a-z]/i.test(text);
  } catch {
    return false;
  }
}

/**
 * The name under which a file is saved: what it was called, without signs that mean something in paths, with the ending
 * that belongs to its content.
 */
export function safeFileName(name: string, { ending }: FileKind): string {
  const tidy = isText(name) ? (tidyText(name) ?? '') : '';
  const plain = tidy.replace(/[\p{C}/\\:*?"<>|]/gu, ' ').replace(/\s+/g, ' ');
  const stem = [...plain.replace(/(?:\.[a-z0-9]{1,5})+$/i, '').replace(/^[. ]+/, '')]
    .slice(0, 100)
    .join('')
    .trim();
  return `${stem || 'paper'}.${ending}`;
}
