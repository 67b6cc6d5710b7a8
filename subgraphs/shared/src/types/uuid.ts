const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text has the form of an identifier; PostgreSQL refuses to compare any other text with one. */
export const isUuid = (text: string): boolean => uuid.test(text);
