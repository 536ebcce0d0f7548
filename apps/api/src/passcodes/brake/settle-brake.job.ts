import { z } from 'zod'
import type { Deps } from '../../kernel/deps.ts'
import { job } from '../../queue/job.ts'
import { BRAKE_WINDOW_MS } from '../domain/passcode-brake.ts'
import type { Repositories } from '../repositories.ts'
import { settleBrake } from './settle-brake.step.ts'

export const settleBrakeJob = job('settle-brake', z.object({}))

/** Turns the brake if the latest tries ask for it, and deletes the tries that no longer bear on it. */
export async function settlePasscodeBrake({
  clock,
  repositories,
  inTransaction,
}: Deps<Repositories>): Promise<void> {
  const now = clock.now()
  await inTransaction((within) => settleBrake(within, now))
  await repositories.passcodeBrake.sweep(new Date(now.getTime() - BRAKE_WINDOW_MS))
}
