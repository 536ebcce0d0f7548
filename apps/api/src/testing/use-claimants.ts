import type { TeachingRecord } from '@identity/teaching-record'
import { aJourney, type Outcome, type TestJourney } from './a-journey.ts'
import { aLastName, aNationalInsuranceNumber, type World } from './a-world.ts'
import { redeem } from './sign-in.ts'

function aClaimantWith(count: number) {
  const trn = String(3_000_000 + count)
  return {
    trn,
    otherTrn: String(3_500_000 + count),
    lastName: aLastName(trn),
    otherLastName: aLastName(`${trn} again`),
    nino: aNationalInsuranceNumber(trn),
    otherNino: aNationalInsuranceNumber(`${trn} again`),
    email: `path.${count}@example.com`,
    otherEmail: `other.${count}@example.com`,
  }
}

type Claimant = ReturnType<typeof aClaimantWith>

type Options = {
  record?: Partial<TeachingRecord> | null
  others?: Partial<TeachingRecord>[]
  clientId?: string
  email?: string
}

/** Claimants on their journeys through one world, and what comes of them there. */
export function useClaimants(world: { get(): World }) {
  let count = 0 // of this world: files of one worker share modules, and each has the same claimants every time

  return {
    /** A claimant of their own in every test: nobody's answers meet anybody else's record. */
    aClaimant() {
      count += 1
      return aClaimantWith(count)
    },

    /** A claimant with a record (or none, or several) who has given their name and date of birth. */
    async begin(person: Claimant, { record = {}, others = [], clientId, email }: Options = {}) {
      const facts = { trn: person.trn, lastName: person.lastName, nationalInsuranceNumber: person.nino }
      if (record) await world.get().teachingRecords({ ...facts, ...record })
      await world.get().teachingRecords(...others)
      const journey = await aJourney(world.get(), clientId ? { clientId } : {})
      const proved = await journey.proveEmail(email ?? person.email)
      if (proved.journey?.step !== 'WHAT_WE_ASK') return journey
      await journey.giveNameAndDateOfBirth({ lastName: person.lastName })
      return journey
    },

    async tasksOf(outcome: Outcome) {
      const identityId = outcome.journey?.person?.id
      const tasks = await world.get().supportTasks()
      return tasks
        .filter((task) => task.identityId === identityId)
        .map(({ reason, status }) => `${reason} ${status}`)
    },

    /** The mails that are waiting, as far as they go to these addresses. */
    mailsTo: async (...addresses: string[]) =>
      (await world.get().deliverMails())
        .filter(({ to }) => addresses.includes(to))
        .map(({ template }) => template),

    redeem: (journey: TestJourney, ticket: string | undefined) =>
      redeem(world.get(), journey.key.interactionUid, ticket),
  }
}
