import { NotFoundError } from '@wesaid/shared/errors';
import { html, type Html } from '../../pages/html.js';
import { formOf, refusal, textAreaField, textField } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import { setSettingsDocument, storySettingsDocument } from './story.documents.js';

interface Settings {
  readonly mediaHosts: readonly string[];
  readonly preparationDays: number;
  readonly version: number;
}

function settingsPage(visit: Visit, settings: Settings, sent: Form = new Form()): Html {
  const form = sent.over({
    mediaHosts: settings.mediaHosts.join('\n'),
    preparationDays: String(settings.preparationDays),
  });
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link('/stories')}">Back to the list</a></p>
    <h1>How you take stories</h1>
    ${formOf(form, {
      action: visit.link('/stories/settings'),
      button: 'Save the settings',
      version: settings.version,
      fields: html`${textAreaField(form, {
        name: 'mediaHosts',
        label: 'Websites on which recordings may be',
        hint: 'One on each line, such as vimeo.com. Leave it empty to take no recordings.',
      })}${textField(form, {
        name: 'preparationDays',
        label: 'Working days to prepare before a very serious story is published',
        hint: '1 to 20, Monday to Friday without bank holidays.',
        type: 'number',
        width: 'short',
      })}`,
    })}`;
}

async function show(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const { trust } = await visit.ask<{ trust: { storySettings: Settings | null } | null }>(
    storySettingsDocument,
    { trust: visit.organisation },
  );
  if (!trust?.storySettings) throw new NotFoundError('settings');
  return {
    title: 'How you take stories',
    main: settingsPage(visit, trust.storySettings, form),
    ...(form ? { status: form.status } : {}),
  };
}

/** How a trust takes stories. */
export const storySettingsRoutes: readonly WorkspaceRoute[] = [
  reads('/stories/settings', (visit) => show(visit)),
  takes('/stories/settings', async (visit) => {
    const { form } = await visit.send(setSettingsDocument, {
      input: {
        trust: visit.organisation,
        expectedVersion: visit.expectedVersion,
        mediaHosts: visit.typed('mediaHosts').split(/\s+/).filter(Boolean),
        preparationDays: Number.parseInt(visit.typed('preparationDays'), 10) || 0,
      },
    });
    return form ? show(visit, form) : { to: '/stories/settings', said: 'settings' };
  }),
];
