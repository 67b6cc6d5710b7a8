/** Columns of a drawing; a cell is as high as it is wide. */
const columns = 32;
const levels = '0123456789abcdef';

/**
 * Draws a picture in few cells: a line for each row, a digit for how bright each cell is, `0` black and `f` white. Small
 * enough to be kept with the code, and a change of what people see can be read in it.
 *
 * @param png The picture, in base64.
 */
export async function drawingOf(png: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const rows = Math.round((picture.height / picture.width) * columns);
  const context = new OffscreenCanvas(columns, rows).getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, columns, rows);
  const { data } = context.getImageData(0, 0, columns, rows);
  const cell = (index: number): string => {
    const [red = 0, green = 0, blue = 0] = data.subarray(index * 4);
    return levels[Math.round(((red * 0.299 + green * 0.587 + blue * 0.114) / 255) * 15)] as string;
  };
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => cell(row * columns + column)).join(''),
  );
}

/** By how many of sixteen levels a cell may differ: smoothing of edges, not a part that moved. */
const tolerance = 2;
/** Which share of the cells may differ by more. */
const mostDifferent = 0.01;

/** Whether two drawings show the same. */
export function alike(one: string[], other: string[]): boolean {
  if (one.length !== other.length) return false;
  const cells = one.join('');
  const others = other.join('');
  const different = [...cells].filter(
    (cell, index) => Math.abs(levels.indexOf(cell) - levels.indexOf(others[index] ?? '')) > tolerance,
  );
  return different.length <= cells.length * mostDifferent;
}
