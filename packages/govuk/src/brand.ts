/** `on`: GDS Transport, the crown and the crest, which are licensed for gov.uk domains only. `off`: none of them. */
export type Brand = 'on' | 'off'

/** The brand that pages may have at this origin. A setting wins; otherwise the licence decides. */
export function resolveBrand(origin: string, setting?: Brand | undefined): Brand {
  if (setting) return setting
  const host = new URL(origin).hostname
  return host === 'gov.uk' || host.endsWith('.gov.uk') ? 'on' : 'off'
}
