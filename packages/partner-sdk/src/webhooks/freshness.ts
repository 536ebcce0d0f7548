const OLDEST_SECONDS = 300
const SKEW_SECONDS = 60 // how far two clocks may be apart

/** Why a signature is not of now. Null: it is. */
export function stalenessOf(
  { created, expires }: { created?: number | undefined; expires?: number | undefined },
  nowMs: number,
): string | null {
  const now = nowMs / 1_000
  if (created === undefined || expires === undefined)
    return 'it does not say when it was made and when it ends'
  if (created > now + SKEW_SECONDS) return 'it was made in the future: compare your clock'
  if (created < now - OLDEST_SECONDS - SKEW_SECONDS) return 'it was made more than five minutes ago'
  if (expires < now - SKEW_SECONDS) return 'it has ended'
  return null
}
