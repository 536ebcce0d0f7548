import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30

/** An authenticator app into which the key of a page was typed. It gives no code twice: the next one counts half a minute early. */
export function appByKey(key: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')), period: PERIOD_S })
  let last = 0
  return {
    code(): string {
      last = Math.max(last + 1, Math.floor(Date.now() / 1000 / PERIOD_S))
      return totp.generate({ timestamp: last * PERIOD_S * 1000 })
    },
  }
}
