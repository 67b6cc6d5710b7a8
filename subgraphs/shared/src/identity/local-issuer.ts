/**
 * The issuer under which a platform's local OpenID provider names its people.
 * @param publicUrl address at which people reach the platform
 */
export const localIssuerOf = (publicUrl: string): string => new URL('/dev/identity', publicUrl).href;
