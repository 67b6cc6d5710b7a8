import type { AssistedBy, CollectionMode, SubmitFeedbackInput } from '../generated/graphql.js';

/** How a page says that answers are given, in the columns of the national return. A QR code leads to a page online. */
const modes: Record<string, CollectionMode> = {
  sms: 'SMS',
  qr: 'ONLINE',
  kiosk: 'ELECTRONIC_DISCHARGE',
  tablet: 'ELECTRONIC_DISCHARGE',
};

const helpers: Record<string, AssistedBy> = { volunteer: 'VOLUNTEER', staff: 'STAFF', carer: 'CARER' };

/** What the attributes of a form say of its answers. What we do not know stays unsaid. */
export const wayOf = (
  mode: string,
  assistedBy: string,
): Pick<SubmitFeedbackInput, 'collectionMode' | 'assistedBy'> => ({
  collectionMode: Object.hasOwn(modes, mode) ? modes[mode] : null,
  assistedBy: Object.hasOwn(helpers, assistedBy) ? helpers[assistedBy] : null,
});
