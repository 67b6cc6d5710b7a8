import { Form } from '../form.js';
import { workingRoles } from '../own-services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { listeningDocument, seeAlertDocument, setListeningHoursDocument } from './listening.documents.js';
import {
  sentenceLanguages,
  underFields,
  weekdays,
  type AttentionAlert,
  type Hours,
  type Span,
} from './listening.js';
import { listeningPage } from './listening.page.js';

type Aliases = Record<(typeof sentenceLanguages)[number]['alias'], { sentence: string } | null>;
type Found = {
  attentionAlerts: AttentionAlert[];
  trust: ({ listeningHours: Omit<Hours, 'sentences'> | null } & Aliases) | null;
};

/** The hours with a sentence for each language that has one of its own: others read the English one. */
function hoursOf({ trust }: Found): Hours | null {
  if (!trust?.listeningHours) return null;
  const english = trust.english?.sentence ?? '';
  const sentences = Object.fromEntries(
    sentenceLanguages.flatMap(({ tag, alias }) => {
      const sentence = trust[alias]?.sentence ?? '';
      return tag === 'en' || sentence !== english ? [[tag, sentence]] : [];
    }),
  );
  return { ...trust.listeningHours, sentences };
}

async function show(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const found = await visit.ask<Found>(listeningDocument, { trust: visit.organisation });
  return {
    title: 'Listening',
    main: listeningPage(visit, found.attentionAlerts, hoursOf(found), sent),
    ...(sent ? { status: sent.status } : {}),
  };
}

const typedSpans = (visit: Visit): Span[] =>
  weekdays
    .map((_name, index) => ({
      day: index + 1,
      from: visit.typed(`from-${index + 1}`),
      to: visit.typed(`to-${index + 1}`),
    }))
    .filter(({ from, to }) => from !== '' || to !== '');

/** When a trust reads what people say, and what came in that may speak of danger. */
export const listeningSection: WorkspaceSection = {
  path: '/listening',
  title: 'Listening',
  roles: workingRoles,
  confirmations: { set: 'The hours are saved. People read them before they send.', seen: 'Marked as seen.' },
  waiting: async () => [],
  routes: [
    reads('/listening', (visit) => show(visit)),
    takes('/listening', async (visit) => {
      const hours = typedSpans(visit);
      const sentences = sentenceLanguages
        .map(({ tag }) => ({ language: tag, text: visit.typed(`sentence-${tag}`) }))
        .filter(({ language, text }) => language === 'en' || text !== '');
      const { form } = await visit.send(setListeningHoursDocument, {
        input: {
          trust: visit.organisation,
          expectedVersion: visit.expectedVersion,
          hours,
          reader: visit.typed('reader'),
          sentences,
        },
      });
      if (!form) return { to: '/listening', said: 'set' };
      if (form.setback) return show(visit, form);
      const languages = sentences.map(({ language }) => language);
      return show(visit, visit.form(underFields(form.problems, hours, languages)));
    }),
    takes('/listening/alerts/:id/see', async (visit) => {
      const { form } = await visit.send(seeAlertDocument, { id: visit.param('id') });
      return form ? show(visit, new Form({ setback: form.setback })) : { to: '/listening', said: 'seen' };
    }),
  ],
};
