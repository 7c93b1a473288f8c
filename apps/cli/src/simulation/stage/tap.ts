/**
 * Taps a link as a browser does: opens the page, then sends its form with what it already holds and the answer.
 * @returns whether the answer was accepted
 */
export async function tap(link: string, answer: Readonly<Record<string, string>>): Promise<boolean> {
  const page = await fetch(link);
  const html = await page.text();
  if (!page.ok) return false;
  const form = new URLSearchParams({ ...hiddenFields(html), ...answer });
  const headers = { origin: new URL(link).origin };
  const answered = await fetch(link, { method: 'POST', body: form, headers });
  await answered.text();
  return answered.ok;
}

function hiddenFields(html: string): Record<string, string> {
  const fields = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}
