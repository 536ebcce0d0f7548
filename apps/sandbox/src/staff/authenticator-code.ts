import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30

/** The code that an authenticator app with this secret shows at `now`, and the one after it. */
export function codesOf(secret: string, now: Date): { code: string; nextCode: string; secondsLeft: number } {
  const app = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD_S })
  const timestamp = now.getTime()
  return {
    code: app.generate({ timestamp }),
    nextCode: app.generate({ timestamp: timestamp + PERIOD_S * 1000 }),
    secondsLeft: PERIOD_S - (Math.floor(timestamp / 1000) % PERIOD_S),
  }
}
