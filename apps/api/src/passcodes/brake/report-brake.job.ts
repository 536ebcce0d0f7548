import type { Logger } from '@identity/runtime'
import { z } from 'zod'
import { job, type PayloadOf } from '../../queue/job.ts'

const figures = z.object({ isOn: z.boolean(), tries: z.number(), failures: z.number() })
export const reportBrakeJob = job('report-brake', figures)

/** Writes the log line on which operators set their alarm. It says how much was tried, and nothing of who tried. */
export async function reportBrake(
  { logger }: { logger: Pick<Logger, 'warn'> },
  { isOn, ...counts }: PayloadOf<typeof reportBrakeJob>,
): Promise<void> {
  logger.warn({ brake: isOn ? 'on' : 'off', ...counts }, 'the brake on passcodes was turned')
}
