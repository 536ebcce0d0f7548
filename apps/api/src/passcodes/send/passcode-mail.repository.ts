import {
  client,
  type Executor,
  journey,
  type Places,
  passcodeChallenge,
  prepared,
  service,
} from '@identity/database'
import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
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
  requestedAt: Date
}

/** A passcode whose mail came somewhere, and whose address that is. */
export type MailedPasscode = {
  journeyId: string
  clientId: string
  purpose: PasscodePurpose
  emailAddress: string
}

const wanted = prepared((db, { id }: Places<{ id: string }>) =>
  db
    .select({
      emailSealed: passcodeChallenge.emailSealed,
      purpose: passcodeChallenge.purpose,
      digitCount: passcodeChallenge.digitCount,
      standsUntil: passcodeChallenge.standsUntil,
      isMailed: passcodeChallenge.isMailed,
      requestedAt: passcodeChallenge.requestedAt,
      serviceName: service.name,
    })
    .from(passcodeChallenge)
    .innerJoin(journey, eq(journey.id, passcodeChallenge.journeyId))
    .innerJoin(client, eq(client.id, journey.clientId))
    .innerJoin(service, eq(service.id, client.serviceId))
    .where(and(eq(passcodeChallenge.id, id), isLive)),
)

type Issue = { id: string; digest: string; issuedAt: Date; expiresAt: Date }

const issued = prepared((db, { id, digest, issuedAt, expiresAt }: Places<Issue>) =>
  db
    .update(passcodeChallenge)
    .set({ digest: sql`${digest}`, issuedAt: sql`${issuedAt}`, expiresAt: sql`${expiresAt}` })
    .where(and(eq(passcodeChallenge.id, id), isLive))
    .returning({ id: passcodeChallenge.id }),
)

const { deliveryStatus } = passcodeChallenge
type Delivery = { id: string; delivery: PasscodeDelivery }

const delivered = (isNews: (delivery: Places<Delivery>['delivery']) => SQL | undefined) =>
  prepared((db, { id, delivery }: Places<Delivery>) =>
    db
      .update(passcodeChallenge)
      .set({ deliveryStatus: sql`${delivery}` })
      .from(journey)
      .where(and(eq(passcodeChallenge.id, id), eq(journey.id, passcodeChallenge.journeyId), isNews(delivery)))
      .returning({
        journeyId: passcodeChallenge.journeyId,
        clientId: journey.clientId,
        purpose: passcodeChallenge.purpose,
        emailSealed: passcodeChallenge.emailSealed,
      }),
  )

const sent = delivered(() => isNull(deliveryStatus))
const ended = delivered((delivery) =>
  or(isNull(deliveryStatus), and(ne(deliveryStatus, 'DELIVERED'), ne(deliveryStatus, delivery))),
)

/** The mail of a passcode: to whom it goes, its digits, and how far it has got. */
export function passcodeMailRepository(
  db: Executor,
  { sealer, digester }: { sealer: Sealer; digester: Digester },
) {
  return {
    /** The address of a passcode, and the service for which it is sent. Null when it is no longer wanted. */
    async addressee(id: string): Promise<Addressee | null> {
      const [row] = await wanted(db, { id })
      if (!row) return null
      const { emailSealed, ...rest } = row
      return { emailAddress: sealer.open(emailSealed), ...rest }
    },

    /** Stores the digest of the digits that are about to be sent. False when the passcode is no longer wanted. */
    async issue(id: string, digits: string, issuedAt: Date, expiresAt: Date): Promise<boolean> {
      const digest = digester.digest('passcode', boundTo(id, digits))
      const rows = await issued(db, { id, digest, issuedAt, expiresAt })
      return rows.length === 1
    },

    /**
     * Stores how far the delivery has got. SENT counts only before any other status, and DELIVERED stays. Null unless that is news; else whose
     * passcode it is.
     */
    async noteDelivery(id: string, delivery: PasscodeDelivery): Promise<MailedPasscode | null> {
      const [row] = await (delivery === 'SENT' ? sent : ended)(db, { id, delivery })
      if (!row) return null
      const { emailSealed, ...rest } = row
      return { ...rest, emailAddress: sealer.open(emailSealed) }
    },
  }
}

export type PasscodeMailRepository = ReturnType<typeof passcodeMailRepository>
