import { createHash, timingSafeEqual } from 'node:crypto'
import Provider, { errors, type Interaction, type InteractionResults } from 'oidc-provider'
import type { Context } from '../edge/middleware.ts'

const FIELD = 'ticketDigest'
const TICKET_COOKIE_MS = 10 * 60_000 // the browser is back within a moment; slow ones within minutes

const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/**
 * The engine's two cookies of an interaction hold the same name, so an attacker who plants theirs in a victim's browser has the victim finish
 * the sign-in, and resumes it at home. The attacker cannot know the ticket: the browser that brought it keeps it for the one address that
 * follows, and no browser resumes without it.
 */
export function finishedWith(ticket: string): InteractionResults {
  return { [FIELD]: digest(ticket) }
}

/** For a round by our own way back, which only the browser makes that was sent on it. The engine carries over what the round before left. */
export const finishedWithoutTicket: InteractionResults = { [FIELD]: null }

/** True for the ticket that the interaction was finished with: the last button was pressed twice. */
export function wasFinishedWith(result: InteractionResults | undefined, ticket: string | undefined): boolean {
  const kept = result?.[FIELD]
  if (typeof kept !== 'string' || ticket === undefined) return false
  return timingSafeEqual(Buffer.from(kept), Buffer.from(digest(ticket)))
}

export function keepTicket(ctx: Context, returnTo: string, ticket: string): void {
  ctx.cookies.set(cookieName(ctx), ticket, {
    path: new URL(returnTo).pathname,
    maxAge: TICKET_COOKIE_MS,
    httpOnly: true,
    sameSite: 'lax',
    secure: ctx.secure,
    signed: false, // it is a secret by itself
  })
}

/**
 * The engine takes an interaction out of the database as it resumes it, before it looks at the result. Which interaction that is, its cookie
 * says, whatever the address says: so the check is here, where the engine has both, and not at an address.
 */
export function onlyInTheSameBrowser(provider: Provider): void {
  const destroy = provider.Interaction.prototype.destroy
  provider.Interaction.prototype.destroy = async function resumeHere(this: Interaction) {
    const { ctx } = Provider
    const isFinished = typeof this.result?.[FIELD] === 'string'
    if (ctx?.oidc.route === 'resume' && isFinished) {
      const ticket = ctx.cookies.get(cookieName(ctx), { signed: false })
      if (!wasFinishedWith(this.result, ticket))
        throw new errors.SessionNotFound('finished in another browser')
    }
    await destroy.call(this)
  }
}

function cookieName({ secure }: Context): string {
  return secure ? '__Secure-interaction-ticket' : '_interaction_ticket'
}
