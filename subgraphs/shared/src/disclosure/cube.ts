/** Most dimensions that a cube may have: with more, cells become so small that they tell of single people. */
const maxDimensions = 4;

/** What figures exist: every cell fixes each dimension to one value or leaves it open, and nothing else can be asked. */
export interface Cube<Dimension extends string = string> {
  /** Name of the cube; it stands in the database and must never change. */
  readonly name: string;
  /** Names of the dimensions, in the order in which cells name them. */
  readonly dimensions: readonly Dimension[];
  /** Whether even the absence of things must not be told: true zeros are hidden too. */
  readonly sensitive: boolean;
  /** Whether larger cells are hidden where a small one could be worked out from them. */
  readonly secondary: boolean;
}

/**
 * Declares a cube.
 * @throws Error when it has more than four dimensions
 */
export function defineCube<const Dimension extends string>(cube: Cube<Dimension>): Cube<Dimension> {
  if (cube.dimensions.length > maxDimensions) {
    throw new Error(`The cube ${cube.name} may have at most ${maxDimensions} dimensions.`);
  }
  return cube;
}

/** The value to which each fixed dimension is set; the others are open. */
export type Where<Dimension extends string> = Readonly<Partial<Record<Dimension, string>>>;

/** Name of a cell in the database. @param values one for each dimension of the cube, null where it is open */
export const cellName = (values: readonly (string | null)[]): string => JSON.stringify(values);

/**
 * Name of the cell that is asked for.
 * @throws Error for a dimension that the cube does not have, or a value that is not one plain text
 */
export function cellOf<Dimension extends string>(cube: Cube<Dimension>, where: Where<Dimension>): string {
  for (const [name, value] of Object.entries<unknown>(where)) {
    if (!cube.dimensions.some((dimension) => dimension === name)) {
      throw new Error(`The cube ${cube.name} has no dimension ${name}.`);
    }
    if (value !== undefined && typeof value !== 'string') {
      throw new Error(`A cell of the cube ${cube.name} takes one value of ${name}, or none.`);
    }
  }
  return cellName(cube.dimensions.map((dimension) => where[dimension] ?? null));
}
