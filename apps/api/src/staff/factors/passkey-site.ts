/** The site to which passkeys are bound. A program that has no public address has no passkeys either. */
export function passkeySite(origin: string | undefined): { origin: string; rpID: string } {
  if (!origin) throw new Error('passkeys need a public address')
  const { origin: exact, hostname } = new URL(origin)
  return { origin: exact, rpID: hostname }
}
