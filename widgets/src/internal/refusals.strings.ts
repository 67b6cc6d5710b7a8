/**
 * English for codes that only an API which can be reached gives: why it refused and what to do. Apart from the other
 * common words, because a form can fetch these later. Other languages have them in `sentences`.
 */
export const refusals = {
  QUOTA_EXCEEDED: 'Many people are using this right now. Wait a few minutes, then try again.',
  ORIGIN_NOT_ALLOWED: 'This website is not set up for this yet. Please tell a member of staff.',
  EMBED_KEY_UNKNOWN: 'This website is not set up for this yet. Please tell a member of staff.',
};
