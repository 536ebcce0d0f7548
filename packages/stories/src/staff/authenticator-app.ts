import type { Member } from './join-staff.ts'

const LOOK_EVERY_MS = 500
const PATIENCE_MS = 60_000 // two codes

type Holder = Pick<Member, 'appOf'>
type Shown = { emailAddress: string; code: string; nextCode: string }

/** The codes that each member has been given, in whatever browser. */
const givenTo = new WeakMap<Holder, Set<string>>()

/** The authenticator app of a member of staff. A code works once, so the app gives none twice: the next one is taken early, or waited for. */
export function authenticatorApp(sandboxUrl: string, member: Holder) {
  const given = givenTo.get(member) ?? new Set()
  givenTo.set(member, given)
  return {
    async code(): Promise<string> {
      const until = Date.now() + PATIENCE_MS
      while (Date.now() < until) {
        const { code, nextCode } = await shownBy(sandboxUrl, member.appOf)
        const unused = [code, nextCode].find((one) => !given.has(one))
        if (unused) {
          given.add(unused)
          return unused
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
      }
      throw new Error('the app showed no new code')
    },
  }
}

async function shownBy(sandboxUrl: string, emailAddress: string): Promise<Shown> {
  const response = await fetch(`${sandboxUrl}/staff.json`)
  const { staff } = (await response.json()) as { staff: Shown[] }
  const shown = staff.find((member) => member.emailAddress === emailAddress)
  if (!shown) throw new Error(`the sandbox shows no codes of ${emailAddress}`)
  return shown
}
