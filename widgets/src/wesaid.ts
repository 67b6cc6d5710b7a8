import { widgets } from './all.js';

/**
 * The loader: fetches the code of a widget when its tag is on the page, also when it is put there later. This is
 * the file that a page names in its one script line.
 */
const waiting = new Set(Object.keys(widgets));

function fetchWhatIsThere(): void {
  for (const tag of waiting) {
    if (!document.querySelector(tag)) continue;
    waiting.delete(tag);
    // The page keeps its fallback, and the tag may be tried again, when the code cannot be fetched.
    widgets[tag]?.().catch(() => waiting.add(tag));
  }
  if (!waiting.size) observer.disconnect();
}

const observer = new MutationObserver(fetchWhatIsThere);
observer.observe(document.documentElement, { childList: true, subtree: true });
fetchWhatIsThere();
