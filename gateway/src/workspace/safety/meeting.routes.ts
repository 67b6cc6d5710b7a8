import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { Form, type Problem } from '../form.js';
import { londonInstant } from '../london-time.js';
import type { Visit } from '../visit.js';
import { reads, takes, takesFile, type WorkspaceAnswer } from '../workspace-section.js';
import type { CommitteeItem } from './committee.page.js';
import { agendaItems, meetingItem, newMeeting, type MeetingForms, type MeetingItem } from './meeting.page.js';
import {
  addPaperDocument,
  committeeDocument,
  meetingDocument,
  scheduleMeetingDocument,
  setAgendaDocument,
} from './safety.documents.js';

async function showNew(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const { committee } = await visit.ask<{ committee: CommitteeItem | null }>(committeeDocument, {
    id: visit.param('id'),
  });
  if (!committee) throw new NotFoundError('committee');
  return {
    title: 'Plan a meeting',
    main: newMeeting(visit, committee, form ?? new Form()),
    ...(form ? { status: form.status } : {}),
  };
}

async function showMeeting(visit: Visit, forms: Partial<MeetingForms> = {}): Promise<WorkspaceAnswer> {
  const { meeting } = await visit.ask<{ meeting: MeetingItem | null }>(meetingDocument, {
    id: visit.param('id'),
  });
  if (!meeting) throw new NotFoundError('meeting');
  const sent = forms.agenda ?? forms.paper;
  return {
    title: meeting.title,
    main: meetingItem(visit, meeting, { agenda: new Form(), paper: new Form(), upload: '', ...forms }),
    ...(sent ? { status: sent.status } : {}),
  };
}

function missingTimes(visit: Visit): Problem[] {
  const times = [
    ['startsAt', 'Say when it begins.'],
    ['endsAt', 'Say when it ends.'],
  ] as const;
  return times
    .filter(([name]) => londonInstant(visit.typed(name)) === null)
    .map(([path, message]) => ({ path, code: 'TIME_MISSING', message }));
}

/** The file of the form as safety knows it, or why it is not taken. */
async function uploadOf(visit: Visit): Promise<{ upload: string } | { problem: Problem }> {
  const refused = (message: string) => ({ problem: { path: 'file', code: 'FILE_REFUSED', message } });
  if (visit.fileIsTooLarge) return refused('Choose a smaller file: at most 10 MB.');
  if (!visit.file) {
    const upload = visit.typed('upload');
    return upload ? { upload } : refused('Choose a file.');
  }
  try {
    return { upload: await visit.keep(visit.file) };
  } catch (failure) {
    if (failure instanceof DomainError && ['BAD_USER_INPUT', 'QUOTA_EXCEEDED'].includes(failure.code))
      return refused(failure.message);
    throw failure;
  }
}

/** Meetings with their agendas and papers. */
export const meetingRoutes = [
  reads('/committees/:id/meetings/new', (visit) => showNew(visit)),
  takes('/committees/:id/meetings/new', async (visit) => {
    const problems = missingTimes(visit);
    if (problems.length > 0) return showNew(visit, visit.form(problems));
    const { thing, form } = await visit.send<{ id: string }>(scheduleMeetingDocument, {
      input: {
        idempotencyKey: visit.form().idempotencyKey,
        committee: visit.param('id'),
        title: visit.typed('title'),
        startsAt: londonInstant(visit.typed('startsAt')),
        endsAt: londonInstant(visit.typed('endsAt')),
        place: visit.typed('place'),
        url: visit.typedOrNull('url'),
      },
    });
    return form ? showNew(visit, form) : { to: `/meetings/${thing.id}`, said: 'planned' };
  }),
  reads('/meetings/:id', (visit) => showMeeting(visit)),
  takes('/meetings/:id/agenda', async (visit) => {
    const { form } = await visit.send(setAgendaDocument, {
      input: {
        meeting: visit.param('id'),
        expectedVersion: visit.expectedVersion,
        items: agendaItems(visit.typed('items')),
      },
    });
    return form
      ? showMeeting(visit, { agenda: form })
      : { to: `/meetings/${visit.param('id')}`, said: 'agenda' };
  }),
  takesFile('/meetings/:id/papers', async (visit) => {
    const taken = await uploadOf(visit);
    if ('problem' in taken) return showMeeting(visit, { paper: visit.form([taken.problem]) });
    const { form } = await visit.send(addPaperDocument, {
      input: {
        idempotencyKey: visit.form().idempotencyKey,
        meeting: visit.param('id'),
        title: visit.typed('title'),
        upload: taken.upload,
        agendaItem: visit.typedOrNull('agendaItem'),
      },
    });
    return form
      ? showMeeting(visit, { paper: form, upload: taken.upload })
      : { to: `/meetings/${visit.param('id')}`, said: 'paper' };
  }),
];
