import type { StaffCaller } from '../kernel/caller.ts'

/** The member of staff who acts, at the pages or by a command. */
export type Actor = Pick<StaffCaller, 'memberId' | 'identityId'>
