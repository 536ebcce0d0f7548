import type { TeachingRecord } from '@identity/teaching-record'
import { beforeAll } from 'vitest'
import { aJourney, type Outcome, type TestJourney } from './a-journey.ts'
import { aLastName, aNationalInsuranceNumber, type World } from './a-world.ts'
import { giveNino, giveTrn } from './answers.ts'

/** These want as much as their demo services do: LOW, FIRM and STRICT. */
export const ANY = 'register-for-npq'
export const FIRM = 'claim'
export const STRICT = 'access-your-teaching-qualifications'

const provider = { ukprn: '10000001', name: 'University of Example' }

function somebodyWith(count: number) {
  const trn = String(4_000_000 + count)
  return {
    trn,
    lastName: aLastName(trn),
    nino: aNationalInsuranceNumber(trn),
    email: `policy.${count}@example.com`,
    recordEmail: `record.${count}@school.example`,
  }
}

type Somebody = ReturnType<typeof somebodyWith>

/** Name, date of birth and provider: three things that colleagues know. */
async function matchLow(journey: TestJourney): Promise<Outcome> {
  await giveNino(journey, null)
  await giveTrn(journey, { knowledge: 'FORGOTTEN' })
  await journey.answer('answerQts', { hasQts: true })
  return journey.answer('answerTrainingProvider', { awardedByProvider: true, ukprn: provider.ukprn })
}

/** People who are matched on public facts in one world, by services that want more or less. */
export function useLowMatches(world: { get(): World }) {
  beforeAll(() => world.get().deps.repositories.trainingProviders.replace([provider]))

  let count = 0 // of this world, as in use-claimants.ts

  /** Somebody whose record agrees with them in name, date of birth and provider, and has a number and another address besides. */
  function somebody() {
    count += 1
    return somebodyWith(count)
  }

  const record = (person: Somebody, facts: Partial<TeachingRecord> = {}) =>
    world.get().teachingRecords({
      trn: person.trn,
      lastName: person.lastName,
      nationalInsuranceNumber: person.nino,
      email: person.recordEmail,
      trainingProviders: [provider],
      ...facts,
    })

  /** As far as the National Insurance number, or, for somebody we know, the page that says who they are. */
  async function begin(person: Somebody, clientId: string): Promise<TestJourney> {
    const journey = await aJourney(world.get(), { clientId })
    const proved = await journey.proveEmail(person.email)
    if (proved.journey?.step === 'WHAT_WE_ASK') {
      await journey.giveNameAndDateOfBirth({ lastName: person.lastName })
    }
    return journey
  }

  /** Somebody who is linked LOW, by another service, and comes back to one that wants more. */
  async function comeBack(person: Somebody, clientId: string): Promise<TestJourney> {
    const first = await begin(person, ANY)
    await matchLow(first)
    await first.finish()
    await world.get().deliverMails()
    const back = await begin(person, clientId)
    await back.answer('addFacts')
    return back
  }

  /** As far as the offer of a passcode, by giving again what gave the LOW match. */
  async function asFarAsProof(journey: TestJourney): Promise<Outcome> {
    await matchLow(journey)
    return journey.confirm()
  }

  /** What a service is told of a person. */
  async function claimsFor(clientId: string, outcome: Outcome) {
    const { identity } = await world.get().run<{ identity: Record<string, unknown> }>(
      'oidc',
      `query ($id: ID!, $clientId: ID!) { identity: signedInIdentity(id: $id, clientId: $clientId) {
        trn trnLookupStatus trnMatchLevel verifiedName { lastName } } }`,
      { id: outcome.journey?.person?.id, clientId },
    )
    return identity
  }

  return { somebody, record, begin, matchLow, comeBack, asFarAsProof, claimsFor }
}
