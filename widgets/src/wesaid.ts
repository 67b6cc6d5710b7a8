import { widgets } from './all.js';

// The loader, which a page names in its one script line: fetches the code of a widget when its tag is on the page, also
// when it is put there later. When the code cannot be fetched, the browser reports it and the page keeps its fallback.

/**
 * Fetches the code of widgets before their tags are there, for programs that set properties: React 19 sets one only on an
 * element that is defined already.
 *
 * @param tags Such as `wesaid-ratings-chart`; what is no widget is left out.
 */
export async function define(...tags: string[]): Promise<void> {
  await Promise.all(tags.map((tag) => widgets[tag]?.()));
}

const waiting = new Set(Object.keys(widgets));

function fetchWhatIsThere(): void {
  for (const tag of waiting) {
    if (!document.querySelector(tag)) continue;
    waiting.delete(tag);
    void widgets[tag]?.();
  }
  if (!waiting.size) observer.disconnect();
}

const observer = new MutationObserver(fetchWhatIsThere);
observer.observe(document.documentElement, { childList: true, subtree: true });
fetchWhatIsThere();
