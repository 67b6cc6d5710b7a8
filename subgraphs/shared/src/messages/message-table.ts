/** The name of the table, which its sealed texts name too. */
export const messageTable = 'outgoing_message';

/**
 * The statements that make the table of messages to people; a subgraph that sends messages runs them in a migration of
 * its own. A member may add a message in the name of their organisation; only the system reads them.
 */
export const createMessageTable = (): string[] => [
  `create table outgoing_message (
    id uuid primary key,
    trust_code text not null,
    about text not null,
    sealed text,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    refused_at timestamptz,
    check (num_nonnulls(sealed, sent_at, refused_at) = 1));`,
  'create index outgoing_message_waiting on outgoing_message (created_at) where sealed is not null;',
  'alter table outgoing_message enable row level security;',
  'alter table outgoing_message force row level security;',
  'create policy everything_for_the_system on outgoing_message using (is_system()) with check (is_system());',
  `create policy written_for_the_own_trust on outgoing_message for insert with check (
    exists (select from jsonb_array_elements(viewer_grants()) as held
            where held->>'organisation' = trust_code));`,
];
