import { aJourney } from './a-journey.ts'
import { aLastName, type World } from './a-world.ts'
import { NO_NINO } from './answers.ts'

/** Somebody whose address is proved, before the questions. */
export async function aProvedJourney(world: World, emailAddress = 'ada@example.com') {
  const journey = await aJourney(world)
  await journey.proveEmail(emailAddress)
  return journey
}

/** Somebody whose address, name and date of birth agree with the record that has `trn`. */
export async function aMatchedJourney(world: World, trn: string, emailAddress: string) {
  const lastName = aLastName(trn)
  await world.teachingRecords({ trn, email: emailAddress, lastName })
  const journey = await aProvedJourney(world, emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName })
  return journey
}

type Claims = { knowledge?: 'NONE' | 'FORGOTTEN' | 'KNOWN'; hasQts?: boolean }

/** Somebody whom no record matches, at the page that shows their answers. */
export async function anUnmatchedJourney(
  world: World,
  emailAddress: string,
  { knowledge = 'NONE', hasQts = false }: Claims = {},
) {
  const journey = await aProvedJourney(world, emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName: 'Unmatched', year: '1970' })
  await journey.answer('answerNationalInsuranceNumber', NO_NINO)
  await journey.answer('answerTrn', { knowledge, trn: knowledge === 'KNOWN' ? '7654321' : '' })
  await journey.answer('answerQts', { hasQts })
  if (hasQts) await journey.answer('answerTrainingProvider', { awardedByProvider: false, ukprn: '' })
  return journey
}
