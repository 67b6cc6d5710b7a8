const namespace = 'http://www.w3.org/2000/svg';
const shapes = /<(\/?)(svg|g|path|rect|circle|ellipse|line|polyline|polygon)\b([^<>]*?)\/?>/g;
const attributes = /([\w-]+)="([^"]*)"/g;
/** Where a shape is and how it is drawn; nothing that runs, loads or leads somewhere. */
const known = /^(?:viewBox|d|points|c[xy]|r[xy]?|[xy][12]?|width|height|transform|fill|stroke(?:-[a-z]+)*)$/;

/** Makes a drawing of the shapes in a file, and of nothing else that may be in it; undefined for what is no drawing. */
export function drawingFrom(file: string): SVGElement | undefined {
  let root: SVGElement | undefined;
  let group: Element | undefined;
  for (const [whole, ends, name = '', given = ''] of file.matchAll(shapes)) {
    if (ends) {
      group = group?.parentElement ?? undefined;
      continue;
    }
    const shape = document.createElementNS(namespace, name) as SVGElement;
    for (const [, attribute = '', value = ''] of given.matchAll(attributes))
      if (known.test(attribute)) shape.setAttribute(attribute, value);
    group?.append(shape);
    root ??= shape;
    if (!whole.endsWith('/>')) group = shape;
  }
  return root;
}
