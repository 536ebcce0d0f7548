import { canBeTried, type PasscodePurpose } from '../domain/passcode.ts'
import type { Repositories } from '../repositories.ts'

type Proof = { journeyId: string; purpose: PasscodePurpose; emailAddress: string }

/** True when the mailbox has a passcode that this journey takes, or gets it in a moment: one of its own, or a standing one. */
export async function hasPasscode(
  { passcodes, standingPasscodes }: Pick<Repositories, 'passcodes' | 'standingPasscodes'>,
  { emailAddress, ...proof }: Proof,
  now: Date,
): Promise<boolean> {
  const live = await passcodes.live(proof)
  return live.some((one) => canBeTried(one, now)) || standingPasscodes.isThere(emailAddress, now)
}
