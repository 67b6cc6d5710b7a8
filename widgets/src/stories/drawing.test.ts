import { describe, expect, test } from 'vitest';
import { drawingFrom } from './drawing.js';

describe('a drawing from a file', () => {
  test('has the shapes of the file, in their groups', () => {
    const drawing = drawingFrom(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#fff"/><g fill="none" stroke-width="3"><circle cx="32" cy="22" r="10"/><path d="M1 1z"/></g><path d="M2 2z"></path><path d="M3 3z"/></svg>',
    );
    const order = [...(drawing?.querySelectorAll('*') ?? [])].map(
      ({ localName, parentElement }) => `${parentElement?.localName}/${localName}`,
    );
    expect(order).toEqual(['svg/rect', 'svg/g', 'g/circle', 'g/path', 'svg/path', 'svg/path']);
    expect(drawing?.getAttribute('viewBox')).toBe('0 0 64 64');
    expect(drawing?.querySelector('g')?.getAttribute('stroke-width')).toBe('3');
  });

  test.each([
    '<svg><script>alert(1)</script><path onclick="alert(1)" d="M1 1z"/></svg>',
    '<svg onload="alert(1)"><image href="https://thief.example/x.png"/><a href="javascript:alert(1)"><path d="M1 1z"/></a></svg>',
    '<svg><foreignObject><iframe src="https://thief.example"></iframe></foreignObject><path style="x:url(y)" d="M1 1z"/></svg>',
  ])('has nothing that runs or loads in %s', (file) => {
    const drawing = drawingFrom(file) as SVGElement;
    expect(drawing.outerHTML).not.toMatch(/alert|thief|href|style|on\w+=/);
    expect(drawing.querySelectorAll('path')).toHaveLength(1);
  });

  test('is none where there are no shapes', () => {
    expect(drawingFrom('Not found')).toBeUndefined();
  });
});
