/** An import or command that could not be done. Its message is one sentence for the person at the keyboard. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
