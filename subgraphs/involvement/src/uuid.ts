const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a string is an identifier of this subgraph; PostgreSQL refuses to compare others. */
export const isUuid = (value: string): boolean => uuid.test(value);
