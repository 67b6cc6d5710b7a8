export * from './chance.js';
