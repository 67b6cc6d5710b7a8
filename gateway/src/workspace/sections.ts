import { actionSection } from './actions/action.section.js';
import { caseSection } from './cases/case.section.js';
import { feedbackSection } from './feedback/feedback.section.js';
import type { WorkspaceSection } from './workspace-section.js';

/** Every section of the workspace, in the order of the navigation. */
export const sections: readonly WorkspaceSection[] = [feedbackSection, actionSection, caseSection];
