import Provider, { errors, type Interaction, type InteractionResults } from 'oidc-provider'
import type { IdentityApi, Redemption } from '../api/identity-api.client.ts'
import type { Middleware } from '../edge/middleware.ts'
import { routeOf } from '../edge/routes.ts'
import { isExpected } from '../sign-in/same-identity.ts'
import { ANSWERED_BY_SIGNING_IN } from '../sign-in/sign-in.policy.ts'
import type { ArtifactRepository } from '../store/artifact.repository.ts'
import { denied } from './denial.ts'
import { finishedWith, finishedWithoutTicket, keepTicket, wasFinishedWith } from './same-browser.ts'

export type Handoff = {
  provider: Provider
  api: Pick<IdentityApi, 'redeemHandoff' | 'endSession' | 'standing'>
  artifacts: Pick<ArtifactRepository, 'revokeGrant'>
}

const TICKET = /^[\w-]{1,100}$/ // the API gives out no others

/**
 * The way back from the pages: `/interaction/{uid}/complete?ticket=…`. It needs two things that only the right browser has together. The cookie
 * says that this browser began the sign-in; without it a stolen ticket would be enough. The ticket says that the journey was finished
 * by a claimant who proved who they are; without it an attacker could begin a sign-in, have a teacher finish it, and take the code.
 */
export function completeInteraction(handoff: Handoff): Middleware {
  return async (ctx, next) => {
    const route = routeOf(ctx)
    if (route?.name !== 'complete') return next()
    ctx.set('cache-control', 'no-store')

    const interaction = await handoff.provider.interactionDetails(ctx.req, ctx.res)
    if (interaction.uid !== route.uid) throw new errors.SessionNotFound('another interaction’s cookie')
    if (interaction.prompt.name === 'consent') {
      await handoff.provider.interactionResult(ctx.req, ctx.res, { consent: {}, ...finishedWithoutTicket })
    } else {
      const { ticket } = ctx.query
      if (typeof ticket !== 'string' || !TICKET.test(ticket)) throw new errors.SessionNotFound('no ticket')
      // Pressed twice: the browser shows the answer to its second request, so that has to lead on too.
      if (!wasFinishedWith(interaction.result, ticket)) {
        const result = { ...(await resultOf(handoff, interaction, ticket)), ...finishedWith(ticket) }
        await handoff.provider.interactionResult(ctx.req, ctx.res, result)
      }
      keepTicket(ctx, interaction.returnTo, ticket)
    }
    ctx.status = 303
    ctx.redirect(interaction.returnTo)
  }
}

async function resultOf(
  handoff: Handoff,
  interaction: Interaction,
  ticket: string,
): Promise<InteractionResults> {
  const redeemed = await handoff.api.redeemHandoff(interaction.uid, ticket)
  switch (redeemed.__typename) {
    case 'HandoffRefused':
      throw new errors.SessionNotFound(`the ticket was refused: ${redeemed.reason}`)
    case 'HandoffDenied':
      return denied(redeemed.denial)
    case 'HandoffRedeemed':
      return signedIn(handoff, interaction, redeemed)
  }
}

type Redeemed = Extract<Redemption, { __typename: 'HandoffRedeemed' }>

async function signedIn(
  handoff: Handoff,
  interaction: Interaction,
  redeemed: Redeemed,
): Promise<InteractionResults> {
  if (!(await isExpected(handoff.api, interaction.params, redeemed.identityId))) {
    await handoff.api.endSession(redeemed.sessionId) // the engine would ask again until the expected identity signed in
    return { error: 'login_required', error_description: 'somebody else signed in' }
  }
  await endPreviousSession(handoff, interaction, redeemed.identityId)
  return {
    ...Object.fromEntries(ANSWERED_BY_SIGNING_IN.map((prompt) => [prompt, {}])),
    login: {
      accountId: redeemed.identityId,
      ts: Math.floor(Date.parse(redeemed.authenticatedAt) / 1000),
      amr: redeemed.amr,
      acr: redeemed.acr,
      remember: false, // gone when the browser is closed: teachers share computers
      apiSessionId: redeemed.sessionId,
    },
  }
}

/**
 * Another identity was signed in here. Its session and tokens end now; the engine alone would first show a page of its own, which needs
 * JavaScript or one press more.
 */
async function endPreviousSession(
  { provider, artifacts }: Handoff,
  interaction: Interaction,
  accountId: string,
) {
  if (!interaction.session || interaction.session.accountId === accountId) return
  const session = await provider.Session.findByUid(interaction.session.uid)
  for (const { grantId } of Object.values(session?.authorizations ?? {})) {
    if (grantId) await artifacts.revokeGrant(grantId)
  }
  await session?.destroy()
  interaction.session = undefined
  await interaction.persist()
}
