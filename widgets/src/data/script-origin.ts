/** Where this script was loaded from, which is where the API answers unless the page names another place. */
export const scriptOrigin = new URL(import.meta.url).origin;
