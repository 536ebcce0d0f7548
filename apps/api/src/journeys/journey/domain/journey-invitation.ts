import { z } from 'zod'

const invitation = { invitationId: z.string() }

/** The invitation that a journey was opened with. Only the passcode to its address makes anything of it. */
export const journeyInvitation = z.discriminatedUnion('standing', [
  /** The link was opened in this browser, and no address is proved yet. */
  z.object({ standing: z.literal('WAITING'), ...invitation }),
  /** Its address is proved, and the person has no identity yet. `recordTrn`: the record of the invitation, on which that address stands. */
  z.object({ standing: z.literal('IN_USE'), ...invitation, recordTrn: z.string().nullable() }),
  z.object({ standing: z.literal('ACCEPTED'), ...invitation }),
  /** Another address was proved. */
  z.object({ standing: z.literal('OTHER_ADDRESS'), ...invitation }),
  /** The person has an identity with another record. */
  z.object({ standing: z.literal('OTHER_RECORD'), ...invitation }),
  /** It was accepted by another identity, or cancelled, or has expired. */
  z.object({ standing: z.literal('OVER'), ...invitation }),
])
export type JourneyInvitation = z.infer<typeof journeyInvitation>

export const invitationStandings = journeyInvitation.options.map(({ shape }) => shape.standing.value)

/** The record that an invitation vouches for. */
export function vouchedTrnOf(invitation: JourneyInvitation | null): string | null {
  return invitation?.standing === 'IN_USE' ? invitation.recordTrn : null
}
