import { Arg, Authorized, Ctx, GraphQLISODateTime, ID, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import {
  type Replayed,
  replayDelivery,
  replaySince,
} from '../../webhooks/endpoints/replay-deliveries.use-case.ts'
import { signedBy } from '../actor.ts'
import type { WebhookStaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { ReplayWebhooksResult } from './webhooks.result.ts'

@Resolver()
export class ReplayWebhooksResolver {
  @Authorized(...may('replayWebhookDelivery'))
  @Mutation(() => ReplayWebhooksResult, {
    description: `Sends a delivery that has ended again, with all its tries. ${callersOf('replayWebhookDelivery')}`,
  })
  async replayWebhookDelivery(
    @Arg('deliveryId', () => ID, { description: 'The delivery.' }) deliveryId: string,
    @Arg('endedAt', () => GraphQLISODateTime, {
      description: 'When it ended, as the caller saw it. If it ended at another time since, nothing is done.',
    })
    endedAt: Date,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<typeof ReplayWebhooksResult> {
    if (!isUuid(deliveryId)) return { kind: 'notFound', id: deliveryId }
    const by = signedBy(deps, requireStaff(caller))
    return outcomeOf(await replayDelivery(by, deliveryId, endedAt), deliveryId)
  }

  @Authorized(...may('replayWebhookDeliveries'))
  @Mutation(() => ReplayWebhooksResult, {
    description: `Sends all deliveries to an endpoint again that were given up. ${callersOf('replayWebhookDeliveries')}`,
  })
  async replayWebhookDeliveries(
    @Arg('endpointId', () => ID, { description: 'The endpoint.' }) endpointId: string,
    @Arg('since', () => GraphQLISODateTime, { description: 'Only what happened since.' }) since: Date,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<typeof ReplayWebhooksResult> {
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const by = signedBy(deps, requireStaff(caller))
    return outcomeOf(await replaySince(by, { endpointId, since, onlyDead: true }), endpointId)
  }
}

function outcomeOf(replayed: Replayed, id: string): typeof ReplayWebhooksResult {
  if (replayed.kind === 'notFound') return { kind: 'notFound', id }
  return replayed.deliveries > 0 ? replayed : { kind: 'nothing', id }
}
