import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import { newToken } from '../../secrets/token.ts'
import {
  addEndpoint,
  changeEndpoint,
  type EndpointSaved,
} from '../../webhooks/endpoints/save-endpoint.use-case.ts'
import { signedBy } from '../actor.ts'
import type { WebhookStaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { isOurs } from '../services/show-service.use-case.ts'
import { AddWebhookEndpointInput, ChangeWebhookEndpointInput, type HubSecretChange } from './webhook.input.ts'
import { SaveWebhookEndpointResult } from './webhooks.result.ts'

type Outcome = typeof SaveWebhookEndpointResult

@Resolver()
export class SaveWebhookResolver {
  @Authorized(...may('addWebhookEndpoint'))
  @Mutation(() => SaveWebhookEndpointResult, {
    description: `Gives a client an endpoint. It is told of nothing until a ping has verified it. ${callersOf('addWebhookEndpoint')}`,
  })
  async addWebhookEndpoint(
    @Arg('input', () => AddWebhookEndpointInput, { description: 'The endpoint.' })
    { endpointId, clientId, settings }: AddWebhookEndpointInput,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<Outcome> {
    if (isOurs(clientId)) return { kind: 'refused', problem: 'OUR_OWN' }
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const by = signedBy(deps, requireStaff(caller))
    const hubSecret = secretOf(settings.hubSecret) ?? null
    const saved = await addEndpoint(by, { id: endpointId, clientId, ...settings, hubSecret })
    if (saved.kind === 'notFound') return { kind: 'refused', problem: 'NO_CLIENT' }
    return outcomeOf(saved, endpointId, hubSecret)
  }

  @Authorized(...may('changeWebhookEndpoint'))
  @Mutation(() => SaveWebhookEndpointResult, {
    description: `Changes where an endpoint is, or what it is told. Another address is told of nothing until a ping has verified it. ${callersOf('changeWebhookEndpoint')}`,
  })
  async changeWebhookEndpoint(
    @Arg('input', () => ChangeWebhookEndpointInput, { description: 'The settings.' })
    { endpointId, version, settings }: ChangeWebhookEndpointInput,
    @Ctx() { caller, deps }: Context<WebhookStaffDeps>,
  ): Promise<Outcome> {
    if (!isUuid(endpointId)) return { kind: 'notFound', id: endpointId }
    const by = signedBy(deps, requireStaff(caller))
    const { url, eventTypes, isThin } = settings
    const hubSecret = secretOf(settings.hubSecret)
    const saved = await changeEndpoint(by, {
      ...{ endpointId, version, url, eventTypes, isThin },
      ...(hubSecret !== undefined && { hubSecret }),
    })
    return outcomeOf(saved, endpointId, hubSecret ?? null)
  }
}

/** Undefined: as it is. Null: none. */
function secretOf(change: HubSecretChange): string | null | undefined {
  if (change === 'KEEP') return undefined
  return change === 'NEW' ? newToken() : null
}

function outcomeOf(saved: EndpointSaved, endpointId: string, hubSecret: string | null): Outcome {
  switch (saved.kind) {
    case 'saved':
      return { kind: 'saved', endpointId, hubSecret }
    case 'addressRefused':
      return { kind: 'refused', problem: saved.problem }
    case 'typesRefused':
      return { kind: 'refused', problem: 'NO_TYPES' }
    case 'tooMany':
      return { kind: 'refused', problem: 'TOO_MANY' }
    case 'notFound':
      return { kind: 'notFound', id: endpointId }
    case 'secretRefused':
      throw new Error('a secret that we made is one')
    default:
      return { kind: saved.kind, endpointId }
  }
}
