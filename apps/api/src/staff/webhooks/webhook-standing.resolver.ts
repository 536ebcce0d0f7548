import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import {
  disableEndpoint,
  enableEndpoint,
  removeEndpoint,
} from '../../webhooks/endpoints/change-endpoint-standing.use-case.ts'
import { pingEndpoint } from '../../webhooks/endpoints/ping-endpoint.use-case.ts'
import { signedBy } from '../actor.ts'
import type { WebhookStaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import {
  ChangeWebhookStandingResult,
  PingWebhookEndpointResult,
  RemoveWebhookEndpointResult,
} from './webhooks.result.ts'

const WebhookStandingChangeEnum = enumOf(['DISABLE', 'ENABLE'])
registerEnum(WebhookStandingChangeEnum, 'WebhookStandingChange', {
  description:
    'DISABLE: nothing but pings goes to the endpoint; what waits for it waits. ENABLE: one delivery is tried first, whatever waits.',
})
const acts = { DISABLE: disableEndpoint, ENABLE: enableEndpoint }

@InputType({ description: 'Where an endpoint is to stand.' })
export class ChangeWebhookStandingInput {
  @Field(() => ID, { description: 'The endpoint.' })
  endpointId!: string

  @Field(() => WebhookStandingChangeEnum, { description: 'What is to happen to it.' })
  change!: keyof typeof acts
}

@Resolver()
export class WebhookStandingResolver {
  @Authorized(...may('changeWebhookStanding'))
  @Mutation(() => ChangeWebhookStandingResult, {
    description: `Turns an endpoint off, or on. ${callersOf('changeWebhookStanding')}`,
  })
  async changeWebhookStanding(
    @Arg('input', () => ChangeWebhookStandingInput, { description: 'The endpoint.' })
    { endpointId, change }: ChangeWebhookStandingInput,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<typeof ChangeWebhookStandingResult> {
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const { kind } = await acts[change](signedBy(deps, requireStaff(caller)), endpointId)
    return kind === 'notFound' ? { kind, id: endpointId } : { kind, endpointId }
  }

  @Authorized(...may('removeWebhookEndpoint'))
  @Mutation(() => RemoveWebhookEndpointResult, {
    description: `Removes an endpoint for good, and gives up what waits for it. ${callersOf('removeWebhookEndpoint')}`,
  })
  async removeWebhookEndpoint(
    @Arg('endpointId', () => ID, { description: 'The endpoint.' }) endpointId: string,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<typeof RemoveWebhookEndpointResult> {
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const { kind } = await removeEndpoint(signedBy(deps, requireStaff(caller)), endpointId)
    return kind === 'changed' ? { kind: 'removed', endpointId } : { kind: 'notFound', id: endpointId }
  }

  @Authorized(...may('pingWebhookEndpoint'))
  @Mutation(() => PingWebhookEndpointResult, {
    description: `Sends a ping, also to an endpoint that is off. Its challenge in the answer verifies the endpoint. ${callersOf('pingWebhookEndpoint')}`,
  })
  async pingWebhookEndpoint(
    @Arg('endpointId', () => ID, { description: 'The endpoint.' }) endpointId: string,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<typeof PingWebhookEndpointResult> {
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const pinged = await pingEndpoint(signedBy(deps, requireStaff(caller)), endpointId)
    if (pinged.kind === 'queued') return pinged
    return pinged.kind === 'notFound'
      ? { kind: 'notFound', id: endpointId }
      : { kind: pinged.kind, endpointId }
  }
}
