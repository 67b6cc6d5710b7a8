/** Every widget: its tag and the module that defines it. The loader and the build read this list; there is no other. */
export const widgets: Record<string, () => Promise<unknown>> = {
  'wesaid-action-feed': () => import('./action-feed/define.js'),
  'wesaid-committee-board': () => import('./committee-board/define.js'),
  'wesaid-display': () => import('./display/define.js'),
  'wesaid-events': () => import('./events/define.js'),
  'wesaid-feedback-form': () => import('./feedback-form/define.js'),
  'wesaid-opportunities': () => import('./opportunities/define.js'),
  'wesaid-raise-concern': () => import('./raise-concern/define.js'),
  'wesaid-ratings-chart': () => import('./ratings-chart/define.js'),
  'wesaid-spc-chart': () => import('./spc-chart/define.js'),
  'wesaid-stories': () => import('./stories/define.js'),
  'wesaid-track': () => import('./track/define.js'),
};
