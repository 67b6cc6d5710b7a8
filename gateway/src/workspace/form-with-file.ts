import type { FastifyRequest } from 'fastify';
import { maxFileBytes } from '../member-files/member-files.routes.js';
import type { SentFile } from '../member-files/member-files.js';
import { readTyped, type Typed } from './form.js';

/** A form with the file that came with it. */
export interface FormWithFile {
  readonly typed: Typed;
  /** Null when no file was chosen. */
  readonly file: SentFile | null;
  /** Whether a file came that is larger than a file may be. */
  readonly tooLarge: boolean;
}

/** Most of everything that a form with a file may hold. */
const limits = { fileSize: maxFileBytes, files: 1, fields: 20, fieldSize: 65_536, parts: 21 };

/**
 * Reads a form that is sent with a file.
 * @throws an error with status 413 when the form around the file is larger than it may be
 */
export async function readFormWithFile(request: FastifyRequest): Promise<FormWithFile> {
  if (!request.isMultipart()) return { typed: readTyped(request.body), file: null, tooLarge: false };
  const values: Record<string, string[]> = {};
  let file: SentFile | null = null;
  let tooLarge = false;
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') (values[part.fieldname] ??= []).push(String(part.value));
    else {
      const content = await part.toBuffer();
      tooLarge ||= part.file.truncated;
      if (part.filename && content.length > 0) file = { content, name: part.filename };
    }
  }
  return { typed: readTyped(values), file: tooLarge ? null : file, tooLarge };
}
