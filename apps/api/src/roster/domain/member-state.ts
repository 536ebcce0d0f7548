/**
 * How a member stands. INVITED: their link works. INVITATION_OVER: it does no longer, and they have not joined. LOCKED: their second factor was
 * wrong too often.
 */
export const MEMBER_STATES = ['ACTIVE', 'LOCKED', 'INVITED', 'INVITATION_OVER', 'LEFT'] as const
export type MemberState = (typeof MEMBER_STATES)[number]
