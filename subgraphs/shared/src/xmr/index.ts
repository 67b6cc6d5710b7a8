export * from './xmr-chart.js';
export * from './xmr.types.js';
