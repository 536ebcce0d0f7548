import { z } from 'zod'

/** The part of `GET /v3/persons/{trn}?include=Alerts,SelfServiceAccount` that an unlocking needs. */
export const personAccountSchema = z.object({
  trn: z.string().regex(/^\d{7}$/),
  /** Open and closed ones alike: only whether there are any is asked. */
  alerts: z.array(z.unknown()),
  /** Null: the person never had a Teacher Self-Service account. */
  selfServiceAccount: z.object({ locked: z.boolean(), lockedByTeacher: z.boolean() }).nullable(),
})

/** The real service's answer to `PUT /v2/unlock-teacher/{id}`. False: it was not locked. */
export const unlockedSchema = z.object({ hasBeenUnlocked: z.boolean() })

/** The state of a record's Teacher Self-Service account. */
export type AccountState = {
  isLocked: boolean
  /** The teacher had it locked on purpose. */
  isLockedByTeacher: boolean
  hasAlerts: boolean
}

/** A teacher without an account has nothing to unlock. */
export function accountStateOf({
  alerts,
  selfServiceAccount,
}: z.infer<typeof personAccountSchema>): AccountState {
  return {
    isLocked: selfServiceAccount?.locked ?? false,
    isLockedByTeacher: selfServiceAccount?.lockedByTeacher ?? false,
    hasAlerts: alerts.length > 0,
  }
}
