import type { Page } from 'playwright';

/** Chooses a person at the local OpenID provider, on whose page the browser is. */
export async function signIn(page: Page, role: string, code: string): Promise<void> {
  await page.getByLabel(/role/i).selectOption(role);
  await page.getByLabel(/code|organisation/i).fill(code);
  await page.getByRole('button', { name: /sign in|continue/i }).click();
}
