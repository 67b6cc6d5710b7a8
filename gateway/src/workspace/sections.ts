import type { WorkspaceSection } from './workspace-section.js';

/** Every section of the workspace, in the order of the navigation. */
export const sections: readonly WorkspaceSection[] = [];
