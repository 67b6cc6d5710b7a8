import type { EntityManager } from '@mikro-orm/postgresql';

/** Writes the copy that everybody reads, from what is stored: nothing else can be published. */
export async function addPublished(
  em: EntityManager,
  { trustCode, id }: { readonly trustCode: string; readonly id: string },
): Promise<void> {
  await em.execute(
    `insert into published_story (trust_code, id, created_at, published_at, service_ids, kind, title, words, language,
       media_url, transcript, pictures, formats, theme_codes, synthetic, consent_until)
     select trust_code, id, now(), published_at, service_ids, kind, title, words, language, media_url, transcript,
       pictures, formats, theme_codes, synthetic, consent_until
     from story where trust_code = ? and id = ?`,
    [trustCode, id],
  );
}
