/** Why a member of staff left. WITHDRAWN: they were invited, and never joined. */
export const LEAVING_REASONS = ['LEFT', 'MOVED_TEAM', 'MISUSE'] as const
export type LeavingReason = (typeof LEAVING_REASONS)[number]
export const WITHDRAWN = 'WITHDRAWN'
