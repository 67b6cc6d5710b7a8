/** Characters that are no text: controls other than tab and line ends, and halves of surrogate pairs. */
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Whether a string can be kept and shown as text. PostgreSQL refuses U+0000, and lone surrogates are no Unicode. */
export const isText = (value: string): boolean => !notText.test(value);

/** Text as it is kept: Unicode normal form C, ends trimmed, otherwise exactly as typed. Null when nothing is left. */
export function tidyText(value: string | null | undefined): string | null {
  const tidy = value?.normalize('NFC').trim() ?? '';
  return tidy === '' ? null : tidy;
}
