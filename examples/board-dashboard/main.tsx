import { createRoot } from 'react-dom/client';
import { readBoard } from './api.js';
import { Dashboard } from './dashboard.js';

/** Made by `vite.config.ts` for this machine; a real dashboard has it from its sign-in. */
declare const analystToken: string;

/** React sets a property only on an element that is defined already: the widgets are fetched before it draws. */
const loader = '/widgets/v1/wesaid.js';
const { define } = (await import(/* @vite-ignore */ loader)) as { define(...tags: string[]): Promise<void> };
await define(
  ...['ratings-chart', 'display', 'action-feed', 'opportunities', 'events'].map((name) => `wesaid-${name}`),
);

const root = createRoot(document.getElementById('dashboard') as HTMLElement);
readBoard('QYG', analystToken).then(
  (board) => root.render(<Dashboard board={board} />),
  (failure: Error) => root.render(<p role="alert">{failure.message}</p>),
);
