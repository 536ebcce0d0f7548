import { nationalInsuranceNumber } from '../population/population.ts'
import { factsOf, START } from './attack.ts'
import type { GuardedRecords } from './guarded-records.ts'

/** What the real teacher meets at noon of a day on which their name and provider are guessed at: whether they are found at once. */
export async function ownerMeets(records: GuardedRecords): Promise<Record<string, boolean>> {
  const at = new Date(START.getTime() + 12 * 60 * 60_000)
  const { trainingProviderUkprn: provider, ...known } = { ...factsOf(0, 0), dateOfBirth: '1985-05-17' }
  const own = { mailbox: 'owner@example.org', network: '192.0.2.1' }
  const nino = nationalInsuranceNumber(4_711)
  const isFound = async (facts: object, isPrivate: boolean, asker = own) =>
    (await records.look({ facts: { ...known, ...facts }, asker, at, isPrivate })).leftOut.length === 0
  return {
    'their address is on the record': await isFound({}, true),
    'their number is right': await isFound({ nationalInsuranceNumber: nino }, true),
    'their TRN is right': await isFound({ trn: '1234567' }, true),
    'nothing but provider': await isFound(provider ? { trainingProviderUkprn: provider } : {}, false),
  }
}
