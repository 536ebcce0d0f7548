import type { Deps } from '../deps.ts'
import { PASSCODE_LIFE_MS } from '../journeys/authenticate/domain/passcode.ts'
import { KEPT_MS } from '../journeys/journey/domain/journey-expiry.ts'

// Design §6: a day after they expired, which is a quarter of an hour after they were sent.
const CHALLENGES_KEPT_MS = 24 * 60 * 60 * 1000 + PASSCODE_LIFE_MS

/** Forgets what people told us on journeys that are over, and the passcodes that they were sent. */
export async function sweepJourneys({ clock, repositories }: Deps): Promise<void> {
  const now = clock.now().getTime()
  await repositories.passcodes.sweep(new Date(now - CHALLENGES_KEPT_MS))
  await repositories.journeys.sweep(new Date(now - KEPT_MS))
}
