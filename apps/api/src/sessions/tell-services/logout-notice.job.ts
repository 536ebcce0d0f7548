import { z } from 'zod'
import { job } from '../../queue/job.ts'

/** Tells one service that a session has ended. */
export const logoutNoticeJob = job('send-logout-notice', z.object({ noticeId: z.uuid() }))
