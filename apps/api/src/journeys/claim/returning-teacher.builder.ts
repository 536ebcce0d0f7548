import { aJourney, type TestJourney } from '../../testing/a-journey.ts'
import { aLastName, aNationalInsuranceNumber, type World } from '../../testing/a-world.ts'
import { giveNino } from '../../testing/answers.ts'

let lastTrn = 2_100_000

/** Somebody who claimed a record under one address, and comes back with another: at the page that shows their answers. */
export async function aReturningTeacher(world: World) {
  lastTrn += 1
  const trn = String(lastTrn)
  const lastName = aLastName(trn)
  const nino = aNationalInsuranceNumber(trn)
  const addresses = { old: `old.${trn}@example.sch.uk`, new: `new.${trn}@example.com` }
  await world.teachingRecords({ trn, lastName, nationalInsuranceNumber: nino })

  const first = await matched(world, addresses.old, { lastName, nino })
  await first.finish()
  await world.deliverMails()
  const identity = (await world.identities()).find((one) => one.trn === trn)
  const journey = await matched(world, addresses.new, { lastName, nino })
  return { trn, addresses, journey, identityId: identity?.id ?? '', lastName, nino }
}

type Facts = { lastName: string; nino: string }

async function matched(world: World, emailAddress: string, { lastName, nino }: Facts): Promise<TestJourney> {
  const journey = await aJourney(world)
  await journey.proveEmail(emailAddress)
  await journey.giveNameAndDateOfBirth({ lastName })
  await giveNino(journey, nino)
  return journey
}

/** The same, with the passcode to the older address entered: at the choice of address. */
export async function aProvedOwner(world: World) {
  const teacher = await aReturningTeacher(world)
  await teacher.journey.answer('confirmAnswers')
  await teacher.journey.answer('sendOwnerPasscode')
  const passcode = await world.deliverPasscode()
  const outcome = await teacher.journey.answer('verifyOwnerPasscode', { passcode })
  return { ...teacher, outcome }
}
