import type { JourneyFieldsFragment } from '@identity/graphql-client'

/** What the frame of a page shows of the journey that the page belongs to. */
export type JourneyUnderWay = Pick<
  JourneyFieldsFragment,
  'interactionUid' | 'service' | 'expiresAt' | 'step'
> &
  Partial<Pick<JourneyFieldsFragment, 'notice'>>

/** How long a journey still lasts if nothing more is done in it. Undefined when it does not end, or has ended. */
export function secondsLeft({ expiresAt }: JourneyUnderWay, now: Date): number | undefined {
  if (expiresAt === null) return undefined
  const seconds = Math.floor((new Date(expiresAt).getTime() - now.getTime()) / 1000)
  return seconds > 0 ? seconds : undefined
}
