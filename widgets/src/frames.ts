// For pages that frame widgets instead of running them: gives each frame of ours the height that its widget needs.

const { origin } = new URL(import.meta.url);

interface Height {
  wesaid: 'height';
  height: number;
}

const isHeight = (data: unknown): data is Height => {
  const { wesaid, height } = (data ?? {}) as Partial<Height>;
  return wesaid === 'height' && typeof height === 'number' && Number.isFinite(height) && height >= 0;
};

const ours = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(`${origin}/embed/`));

addEventListener('message', (event) => {
  if (event.origin !== origin || !isHeight(event.data)) return;
  const frame = ours().find(({ contentWindow }) => contentWindow === event.source);
  if (frame) frame.style.blockSize = `${event.data.height}px`;
});

// A widget that was there before this script has told its height to nobody.
for (const { contentWindow } of ours()) contentWindow?.postMessage({ wesaid: 'measure' }, origin);
