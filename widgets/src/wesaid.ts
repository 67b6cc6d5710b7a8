import { widgets } from './all.js';

// The loader, which a page names in its one script line: fetches the code of a widget when its tag is on the page, also
// when it is put there later. When the code cannot be fetched, the browser reports it and the page keeps its fallback.

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
