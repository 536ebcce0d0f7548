import { JourneyPasscodeResolver } from './journey-passcode.resolver.ts'
import { OpenJourneyResolver } from './open-journey/open-journey.resolver.ts'
import { ResendPasscodeResolver } from './resend-passcode/resend-passcode.resolver.ts'
import { SendPasscodeResolver } from './send-passcode/send-passcode.resolver.ts'
import { VerifyPasscodeResolver } from './verify-passcode/verify-passcode.resolver.ts'

/** Proves an address by a passcode. */
export const authenticateRoom = {
  resolvers: [
    OpenJourneyResolver,
    ResendPasscodeResolver,
    SendPasscodeResolver,
    VerifyPasscodeResolver,
    JourneyPasscodeResolver,
  ],
}
