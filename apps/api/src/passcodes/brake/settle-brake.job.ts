import type { Logger } from '@identity/runtime'
import type { Clock } from '@identity/values'
import { z } from 'zod'
import type { Deps } from '../../main/deps.ts'
import { BRAKE_WINDOW_MS } from '../domain/passcode-brake.ts'
import { settleBrake } from './settle-brake.step.ts'

const report = z.object({ isOn: z.boolean(), tries: z.number(), failures: z.number() })

/** Looks at the brake on passcodes again, and forgets the tries that have no bearing on it any more. */
export async function settlePasscodeBrake({ clock, deps }: { clock: Clock; deps: Deps }): Promise<void> {
  const now = clock.now()
  await deps.inTransaction((repositories) => settleBrake(repositories, now))
  await deps.repositories.passcodeBrake.sweep(new Date(now.getTime() - BRAKE_WINDOW_MS))
}

/** The line that operators set their alarm on. It says how much was tried, and nothing of whom. */
export function reportBrake(payload: unknown, logger: Pick<Logger, 'warn'>): void {
  const { isOn, ...figures } = report.parse(payload)
  logger.warn({ brake: isOn ? 'on' : 'off', ...figures }, 'the brake on passcodes was turned')
}
