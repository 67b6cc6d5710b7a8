/** Rows that the system may add and read, and that nobody may change or remove. */
const addOnly = (table: string): string[] => [
  `alter table ${table} enable row level security;`,
  `alter table ${table} force row level security;`,
  `create policy system_reads on ${table} for select using ((select is_system()));`,
  `create policy system_adds on ${table} for insert with check ((select is_system()));`,
];

/**
 * The tables of a subgraph that has figures, for a migration of its own: what was counted for closed quarters, and who
 * asked for which figure when. Exact counts stand in them, so only the system reads them; no row can be changed.
 */
export const createSnapshotTables = (): string[] => [
  `create table snapshot (
    trust_code text not null,
    quarter text not null,
    cube text not null,
    version integer not null,
    taken_at timestamptz not null default now(),
    primary key (trust_code, quarter, cube, version));`,
  `create table snapshot_cell (
    trust_code text not null,
    quarter text not null,
    cube text not null,
    version integer not null,
    cell text not null,
    records integer not null check (records > 0),
    cell_key smallint not null check (cell_key between 0 and 4095),
    withheld boolean not null,
    primary key (trust_code, quarter, cube, version, cell),
    foreign key (trust_code, quarter, cube, version) references snapshot);`,
  `create table figure_request (
    id bigint generated always as identity primary key,
    asked_at timestamptz not null default now(),
    asked_by text not null,
    purpose text not null,
    cube text not null,
    cell text not null,
    quarter text not null,
    trusts text[] not null,
    board text);`,
  ...['snapshot', 'snapshot_cell', 'figure_request'].flatMap(addOnly),
];
