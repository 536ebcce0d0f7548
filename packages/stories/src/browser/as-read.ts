/** The source of a page as a person reads it: where a long address may break is no part of the address. */
export function asRead(html: string): string {
  return html.replaceAll(/<wbr\s*\/?>/g, '')
}
