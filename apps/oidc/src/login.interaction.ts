import Provider, { errors, type Interaction, type InteractionResults } from 'oidc-provider'
import type { ArtifactRepository } from './artifact.repository.ts'
import type { IdentityApi } from './identity-api.client.ts'
import type { Middleware } from './middleware.ts'

export type Handoff = {
  provider: Provider
  api: Pick<IdentityApi, 'redeemHandoff'>
  artifacts: Pick<ArtifactRepository, 'revokeGrant'>
}

const COMPLETE = /^\/interaction\/([\w-]{1,64})\/complete$/

/**
 * The way back from the pages: `/interaction/{uid}/complete?ticket=…`. It needs two things that only the right browser has together. The cookie
 * says that this browser began the sign-in; without it a stolen ticket would be enough. The ticket says that the journey was finished
 * by someone who proved who they are; without it a stranger could begin a sign-in, have another person finish it, and take the code.
 */
export function completeInteraction(handoff: Handoff): Middleware {
  return async (ctx, next) => {
    const uid = COMPLETE.exec(ctx.path)?.[1]
    if (uid === undefined || ctx.method !== 'GET') return next()
    ctx.set('cache-control', 'no-store')

    const interaction = await handoff.provider.interactionDetails(ctx.req, ctx.res)
    if (interaction.uid !== uid) throw new errors.SessionNotFound('another interaction’s cookie')
    const { ticket } = ctx.query
    await finish(handoff, interaction, typeof ticket === 'string' ? ticket : undefined, (result) =>
      handoff.provider.interactionResult(ctx.req, ctx.res, result),
    )
    ctx.status = 303
    ctx.redirect(interaction.returnTo)
  }
}

type Save = (result: InteractionResults) => Promise<unknown>

async function finish(handoff: Handoff, interaction: Interaction, ticket: string | undefined, save: Save) {
  if (interaction.prompt.name === 'consent') return save({ consent: {} })
  // Pressed twice: the browser shows the answer to its second request, so that has to lead on too.
  if (interaction.result?.login) return
  if (!ticket) throw new errors.SessionNotFound('no ticket')

  const redeemed = await handoff.api.redeemHandoff(interaction.uid, ticket)
  if (redeemed.__typename === 'HandoffRefused') {
    throw new errors.SessionNotFound(`the ticket was refused: ${redeemed.reason}`)
  }
  await forgetAnotherPerson(handoff, interaction, redeemed.identityId)
  return save({
    login: {
      accountId: redeemed.identityId,
      ts: Math.floor(Date.parse(redeemed.authenticatedAt) / 1000),
      amr: redeemed.amr,
      acr: redeemed.acr,
      remember: false, // gone when the browser is closed: teachers share computers
      apiSessionId: redeemed.sessionId,
    },
  })
}

/**
 * Somebody else was signed in here. Their session and tokens end now; the engine alone would first show a page of its own, which needs
 * JavaScript or one press more.
 */
async function forgetAnotherPerson(
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
