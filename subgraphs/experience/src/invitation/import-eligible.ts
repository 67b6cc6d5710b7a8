import { ImportError, openRejectsFile, type ImportSummary, type Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { settingsFor } from '../settings.js';
import { acceptEligible } from './accept-eligible.js';
import { readEligibleMapping } from './eligible-mapping.js';
import { exclusionRules } from './exclusion-rules.js';
import { InvitationSettings } from './invitation-settings.entity.js';
import { messageProblems } from './message.js';
import { readEligibleList } from './read-eligible-list.js';
import { nextSendingTime } from './sending-hours.js';

/** A list that a trust's systems hand over without a person, such as every night. */
export interface EligibleImport {
  readonly file: string;
  readonly rejects: string;
  /** The trust, whose saved mapping holds; or a mapping file, which names the trust too. */
  readonly list: { readonly trust: string } | { readonly mappingFile: string };
  readonly progress: Progress;
}

/** What an import of a list did. */
export interface EligibleImportSummary extends ImportSummary {
  /** How many people get a message. */
  readonly invited: number;
}

/**
 * Takes a list in and puts its messages into the queue, all in one transaction. A row that came before changes nothing.
 * @param context one in the name of the system
 * @throws ImportError when the list cannot be read, or the trust has not said what its messages say
 */
export async function importEligible(
  context: RequestContext,
  { file, rejects, list, progress }: EligibleImport,
): Promise<EligibleImportSummary> {
  const named = 'mappingFile' in list ? await readEligibleMapping(list.mappingFile) : null;
  const trust = named?.trust ?? ('trust' in list ? list.trust : '');
  const today = todayInLondon();
  const { settings, rules } = await context.work(async (em) => ({
    settings: await em.findOne(InvitationSettings, { trustCode: trust }),
    rules: await exclusionRules(em, today),
  }));
  const { ring, publicUrl, sendingHours } = settingsFor(context);
  if (!settings || messageProblems(settings, publicUrl).length > 0)
    throw new ImportError(`The trust ${trust} must first say in the workspace what its messages say.`);
  const read = await readEligibleList(context, {
    trust,
    file,
    mapping: named?.mapping ?? settings.mapping,
    rules: new Set(rules.map(({ code }) => code)),
    progress,
  });
  const rejectsFile = await openRejectsFile(rejects);
  for (const row of read.rejected) await rejectsFile.add(row);
  await rejectsFile.close();
  const accepted = await context.work((em) =>
    acceptEligible(em, {
      settings,
      people: read.people,
      ring,
      publicUrl,
      today,
      notBefore: nextSendingTime(new Date(), sendingHours),
    }),
  );
  return {
    read: read.people.length + read.rejected.length,
    added: accepted.added,
    changed: 0,
    unchanged: read.people.length - accepted.added,
    rejected: read.rejected.length,
    invited: accepted.invited,
  };
}
