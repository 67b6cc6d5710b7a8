/** The characters of Windows-1252 that stand where Latin-1 has controls, by byte. */
const windows1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [
    character,
    0x80 + index,
  ]),
);

const byteOf = (character: string): number => windows1252.get(character) ?? character.charCodeAt(0);
const strict = new TextDecoder('utf-8', { fatal: true });
const foreign = new RegExp(`[${[...windows1252.keys()].join('')}\u00a0-\u00ff]{2,}`, 'g');

/**
 * Puts text right that was UTF-8 but was read as Windows-1252 once ("St Helenâ€™s"). Only where it is certain: the
 * characters must give the bytes of clean UTF-8, which real text in that code next to never does.
 */
export const repairText = (text: string): string =>
  text.replace(foreign, (run) => {
    try {
      return strict.decode(Uint8Array.from(run, byteOf));
    } catch {
      return run;
    }
  });

/** A short text such as a name: repaired, in normal form C, with single ordinary spaces and trimmed ends. */
export const tidyCell = (text: string): string =>
  repairText(text).normalize('NFC').replace(/\s+/g, ' ').trim();
