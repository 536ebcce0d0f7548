import { client, type Executor, journey, passcodeChallenge, service } from '@identity/database'
import { and, eq, isNull, ne, or } from 'drizzle-orm'
import type { Digester } from '../../secrets/digester.ts'
import type { Sealer } from '../../secrets/sealer.ts'
import type { PasscodePurpose } from '../domain/passcode.ts'
import type { PasscodeDelivery } from '../domain/passcode-delivery.ts'
import { boundTo, isLive } from '../passcode-rows.ts'

export type Addressee = {
  emailAddress: string
  purpose: PasscodePurpose
  serviceName: string
  digitCount: number
  standsUntil: Date | null
  isMailed: boolean
}

/** The mail of a passcode: to whom it goes, its digits, and how far it has got. */
export function passcodeMailRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  return {
    /** The address of a passcode, and the service for which it is sent. Null when it is no longer wanted. */
    async addressee(id: string): Promise<Addressee | null> {
      const [row] = await db
        .select({
          emailSealed: passcodeChallenge.emailSealed,
          purpose: passcodeChallenge.purpose,
          digitCount: passcodeChallenge.digitCount,
          standsUntil: passcodeChallenge.standsUntil,
          isMailed: passcodeChallenge.isMailed,
          serviceName: service.name,
        })
        .from(passcodeChallenge)
        .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
        .innerJoin(client, eq(client.id, journey.clientId))
        .innerJoin(service, eq(service.id, client.serviceId))
        .where(and(eq(passcodeChallenge.id, id), isLive))
      if (!row) return null
      const { emailSealed, ...rest } = row
      return { emailAddress: sealer.open(emailSealed), ...rest }
    },

    /** Stores the digest of the digits that are about to be sent. False when the passcode is no longer wanted. */
    async issue(id: string, digits: string, issuedAt: Date, expiresAt: Date): Promise<boolean> {
      const rows = await db
        .update(passcodeChallenge)
        .set({ digest: digester.digest('passcode', boundTo(id, digits)), issuedAt, expiresAt })
        .where(and(eq(passcodeChallenge.id, id), isLive))
        .returning({ id: passcodeChallenge.id })
      return rows.length === 1
    },

    /** Stores how far the delivery has got. SENT counts only before any other status, and DELIVERED stays. */
    async noteDelivery(id: string, delivery: PasscodeDelivery): Promise<void> {
      const { deliveryStatus } = passcodeChallenge
      const isNews =
        delivery === 'SENT'
          ? isNull(deliveryStatus)
          : or(isNull(deliveryStatus), ne(deliveryStatus, 'DELIVERED'))
      await db
        .update(passcodeChallenge)
        .set({ deliveryStatus: delivery })
        .where(and(eq(passcodeChallenge.id, id), isNews))
    },
  }
}

export type PasscodeMailRepository = ReturnType<typeof passcodeMailRepository>
