import type { Page } from 'playwright-core'

/** A security key in this browser, which answers at once: Chromium's own, so that the scripts of the page ask it as they ask any. */
export async function plugInPasskeyDevice(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      automaticPresenceSimulation: true,
      isUserVerified: true,
    },
  })
  return {
    /** How often each of its passkeys has signed. */
    async signatures(): Promise<number[]> {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials.map(({ signCount }) => signCount)
    },
  }
}
