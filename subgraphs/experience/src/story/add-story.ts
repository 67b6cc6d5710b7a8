import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { StoryConsentBy, StoryConsentHow, StoryKind, Storyteller, StoryUse } from './story.enums.js';
import type { StoryPicture } from './story-parts.type.js';

/** A story as it comes in. */
export interface NewStory {
  readonly trustCode: string;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly serviceIds: readonly string[];
  readonly kind: StoryKind;
  readonly teller: Storyteller;
  readonly language: string | null;
  readonly mediaUrl: string | null;
  readonly pictures: readonly StoryPicture[];
  readonly consentUses: readonly StoryUse[];
  readonly consentUntil: string | null;
  readonly consentBy: StoryConsentBy;
  readonly consentHow: StoryConsentHow;
  readonly testMode: boolean;
  readonly synthetic: boolean;
  readonly held: boolean;
  readonly needsAttention: boolean;
  readonly personalDetails: boolean;
  readonly receiptHash: string;
  /** The words as they came, which stand apart from everything else. */
  readonly original: { readonly title: string | null; readonly words: string | null };
}

/** A list as a value of a statement: PostgreSQL's own form of arrays would need its own quoting. */
const textArray = `array(select jsonb_array_elements_text(?::jsonb))`;

/**
 * Writes a story and, apart from it, its words. It reads nothing back, because a public page may not read.
 * @returns its identifier
 */
export async function addStory(em: EntityManager, story: NewStory): Promise<string> {
  const id = v7();
  const { original } = story;
  await em.execute(
    `insert into story (trust_code, id, created_at, received_at, received_on, service_ids, kind, teller, language,
       media_url, pictures, consent_scopes, consent_until, consent_by, consent_how, test_mode, synthetic, held,
       needs_attention, personal_details, state, formats, theme_codes, principles, board_use, receipt_hash, version)
     values (?, ?, ?, ?, ?, ${textArray}, ?, ?, ?, ?, ?, ${textArray}, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', '[]', '{}',
       '{}', false, ?, 1)`,
    [
      story.trustCode,
      id,
      story.receivedAt,
      story.receivedAt,
      story.receivedOn,
      JSON.stringify(story.serviceIds),
      story.kind,
      story.teller,
      story.language,
      story.mediaUrl,
      JSON.stringify(story.pictures),
      JSON.stringify(story.consentUses),
      story.consentUntil,
      story.consentBy,
      story.consentHow,
      story.testMode,
      story.synthetic,
      story.held,
      story.needsAttention,
      story.personalDetails,
      story.receiptHash,
    ],
  );
  await em.execute(
    `insert into story_original (trust_code, story_id, revision, written_at, title, words) values (?, ?, 1, ?, ?, ?)`,
    [story.trustCode, id, story.receivedAt, original.title, original.words],
  );
  return id;
}
