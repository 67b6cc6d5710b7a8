import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { todayInLondon } from '@wesaid/shared/types';
import type { Committee } from '../committee/committee.entity.js';
import { AgendaItem } from '../meeting/agenda-item.entity.js';
import type { Meeting } from '../meeting/meeting.entity.js';
import { agendaItemOf, newMeeting } from '../meeting/meeting.store.js';
import { kindOf, safeFileName } from '../paper/file-kind.js';
import type { FileStore } from '../paper/file-store.js';
import type { Paper } from '../paper/paper.entity.js';
import { PaperScan } from '../paper/paper.enums.js';
import { newPaper } from '../paper/paper.store.js';
import { monthStart, secondTuesday } from './days.js';
import { demonstrationRhythms, type DemonstrationRhythm } from './demonstration-meetings.js';
import { tinyPdf } from './tiny-pdf.js';

const monthsBack = 24;
/** Meetings that begin this many months ago or later have papers; those to come have them up to the next one. */
const monthsWithPapers = 6;

/** Gives committees the meetings of two years and the next two, with agendas, and the newest of them papers. */
export async function seedMeetings(
  em: EntityManager,
  committees: ReadonlyMap<string, Committee>,
  files: FileStore,
): Promise<void> {
  const today = todayInLondon();
  const held = demonstrationRhythms.flatMap((rhythm) => {
    const committee = committees.get(rhythm.committee);
    if (!committee) return [];
    const days = daysOf(rhythm.every, today);
    const next = days.find((day) => day > today) ?? today;
    return days.map((day) =>
      heldOn(day, committee, rhythm, day <= next && day >= monthStart(today, -monthsWithPapers)),
    );
  });
  const papers = await Promise.all(held.flatMap((meeting) => papersOf(meeting, files)));
  await em.insertMany(held.map(({ meeting }) => meeting));
  await em.insertMany(held.flatMap(({ agenda }) => agenda));
  await em.insertMany(papers);
}

/** The days on which a committee met or will meet: the last two years, and twice from today on. */
function daysOf(every: number, today: string): string[] {
  const months = Array.from({ length: monthsBack / every + 3 }, (_, index) => index * every - monthsBack);
  const days = months.map((month) => secondTuesday(monthStart(today, month)));
  const past = days.filter((day) => day <= today);
  return [...past, ...days.slice(past.length, past.length + 2)];
}

interface Held {
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly papers: DemonstrationRhythm['papers'];
}

function heldOn(day: string, committee: Committee, rhythm: DemonstrationRhythm, hasPapers: boolean): Held {
  const startsAt = new Date(`${day}T${rhythm.at}:00Z`);
  const meeting = newMeeting(committee, {
    title: `${committee.name}: ${monthName(day)}`,
    startsAt,
    endsAt: new Date(startsAt.getTime() + rhythm.minutes * 60_000),
    place: rhythm.place,
    synthetic: true,
  });
  const agenda = rhythm.agenda.map((item, index) =>
    Object.assign(new AgendaItem(), agendaItemOf(meeting, item, index + 1)),
  );
  return { meeting, agenda, papers: hasPapers ? rhythm.papers : [] };
}

const papersOf = ({ meeting, agenda, papers }: Held, files: FileStore): Promise<Paper>[] =>
  papers.map(async ({ item, title, kind }) => {
    const lines = [
      title,
      `For the meeting of ${meeting.startsAt.toISOString().slice(0, 10)}.`,
      'This paper was made up for a demonstration. No such meeting takes place, and nobody is meant.',
      'The committee is asked to read it and to say what it would like to know.',
    ];
    const content = kind === 'pdf' ? tinyPdf(lines) : Buffer.from(`${lines.join('\n\n')}\n`);
    const found = await kindOf(content, title);
    if (!found) throw new Error('A paper of the demonstration is no file that a paper may be.');
    const fileKey = randomUUID();
    await files.put(fileKey, content);
    return newPaper(meeting, {
      title,
      file: {
        fileKey,
        fileName: safeFileName(`${title} (demonstration)`, found),
        contentType: found.contentType,
        bytes: content.length,
        scan: PaperScan.UNSCANNED,
      },
      agendaItemId: agenda.find((each) => each.title === item)?.id ?? null,
      synthetic: true,
    });
  });

const monthName = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
