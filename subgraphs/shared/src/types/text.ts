/** Whether a string can be kept as text: PostgreSQL refuses U+0000, and a lone surrogate is no Unicode. */
export const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/** Text as it is kept: Unicode normal form C, ends trimmed, otherwise exactly as typed. Null when nothing is left. */
export function tidyText(value: string | null | undefined): string | null {
  const tidy = value?.normalize('NFC').trim() ?? '';
  return tidy === '' ? null : tidy;
}

/** Words of a person as they are kept: exactly as typed, because they are evidence. Null when there is nothing to read. */
export const typedText = (value: string | null | undefined): string | null =>
  tidyText(value) === null ? null : (value ?? null);
