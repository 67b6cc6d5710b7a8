import type { SealedTable } from '@wesaid/shared/encryption';
import { messageTable } from '@wesaid/shared/messages';

/** Every table with sealed columns, for sealing all of it anew under another key. */
export const sealedTables: readonly SealedTable[] = [
  { table: messageTable, columns: ['sealed'] },
  { table: 'eligible_upload', columns: ['sealed'] },
  { table: 'invitation', columns: ['sealed'] },
  { table: 'follow_up', columns: ['owner'] },
  { table: 'feedback_original', columns: ['words'] },
  { table: 'part_original', columns: ['words'] },
  { table: 'alert_subscription', columns: ['email'] },
];
