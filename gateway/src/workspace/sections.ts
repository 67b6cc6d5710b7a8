import { actionSection } from './actions/action.section.js';
import { alertSection } from './alerts/alert.section.js';
import { answeringSection } from './answering/answering.section.js';
import { caseSection } from './cases/case.section.js';
import { collectionSection } from './collection/collection.section.js';
import { feedbackSection } from './feedback/feedback.section.js';
import { figureSection } from './figures/figure.section.js';
import { huddleSection } from './huddle/huddle.section.js';
import { eventSection } from './involvement/event.section.js';
import { interestSection } from './involvement/interest.section.js';
import { opportunitySection } from './involvement/opportunity.section.js';
import { registerSection } from './involvement/register.section.js';
import { statementSection } from './involvement/statement.section.js';
import { invitationSection } from './invitations/invitation.section.js';
import { questionnaireSection } from './questionnaires/questionnaire.section.js';
import { listeningSection } from './listening/listening.section.js';
import { lookSection } from './looks/look.section.js';
import { committeeSection } from './safety/committee.section.js';
import { sourceSection } from './sources/source.section.js';
import { storySection } from './stories/story.section.js';
import type { WorkspaceSection } from './workspace-section.js';

/** Every section of the workspace, in the order of the navigation. */
export const sections: readonly WorkspaceSection[] = [
  feedbackSection,
  answeringSection,
  huddleSection,
  collectionSection,
  storySection,
  actionSection,
  invitationSection,
  questionnaireSection,
  caseSection,
  interestSection,
  opportunitySection,
  eventSection,
  registerSection,
  statementSection,
  committeeSection,
  figureSection,
  sourceSection,
  alertSection,
  listeningSection,
  lookSection,
];
