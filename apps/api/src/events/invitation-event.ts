/**
 * What became of an invitation. `InvitationOpened`: the button on the page of its link was pressed for the first time. `clientId`: of the machine that asked
 * for it; of a cancelled one, that cancelled it.
 */
export type InvitationEvent = { invitationId: string; clientId: string; journeyId?: string } & (
  | {
      type: 'InvitationCreated' | 'InvitationOpened' | 'InvitationCancelled' | 'InvitationExpired'
      identityId?: never
    }
  | { type: 'InvitationAccepted'; identityId: string }
)
