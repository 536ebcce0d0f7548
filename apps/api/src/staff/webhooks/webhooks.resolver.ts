import { Arg, Authorized, Ctx, GraphQLISODateTime, ID, Int, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import { pageOf, readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import { isUuid } from '../../kernel/is-uuid.ts'
import type { Delivery } from '../../webhooks/deliver/delivery.repository.ts'
import {
  type LoggedDelivery,
  listEndpoints,
  type ShownEndpoint,
  showDelivery,
  showDeliveryLog,
  showEndpoint,
} from '../../webhooks/endpoints/show-endpoints.use-case.ts'
import type { WebhookStaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { WebhookDeliveryStateEnum } from '../person-timeline/told-service.object.ts'
import {
  WebhookDelivery,
  WebhookDeliveryConnection,
  WebhookReplayPreview,
} from './webhook-delivery.object.ts'
import { WebhookEndpoint, WebhookEndpointConnection } from './webhook-endpoint.object.ts'
import { type EventType, WebhookEventTypeEnum } from './webhook-event-type.ts'

const placeOfEndpoint = z.object({ serviceName: z.string(), createdAt: z.coerce.date(), id: z.uuid() })
const placeOfDelivery = z.object({ createdAt: z.coerce.date(), id: z.uuid() })

@Resolver()
export class WebhooksResolver {
  @Authorized(...may('webhookEndpoints'))
  @Query(() => WebhookEndpointConnection, {
    description: `The endpoints of webhooks, by the names of their services. ${callersOf('webhookEndpoints')}`,
  })
  async webhookEndpoints(
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after: string | null,
    @Arg('serviceId', () => ID, { nullable: true, description: 'Only those of this service.' })
    serviceId: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only those of this client.' })
    clientId: string | null,
    @Ctx() { deps }: Context<WebhookStaffDeps>,
  ): Promise<WebhookEndpointConnection> {
    const size = readPageSize(first)
    const of = { serviceId: serviceId ?? undefined, clientId: clientId ?? undefined }
    const place = after ? readCursor(placeOfEndpoint, after) : null
    const endpoints = await listEndpoints(deps, { ...of, after: place, atMost: size + 1 })
    return pageOf(endpoints.map(shown), size, ({ serviceName, createdAt, id }) => ({
      ...{ serviceName, createdAt: createdAt.toISOString(), id },
    }))
  }

  @Authorized(...may('webhookEndpoint'))
  @Query(() => WebhookEndpoint, {
    nullable: true,
    description: `An endpoint. Null: there is none of this id, or it was removed. ${callersOf('webhookEndpoint')}`,
  })
  async webhookEndpoint(
    @Arg('id', () => ID, { description: 'The endpoint.' }) id: string,
    @Ctx() { deps }: Context<WebhookStaffDeps>,
  ): Promise<WebhookEndpoint | null> {
    const endpoint = isUuid(id) ? await showEndpoint(deps, id) : null
    return endpoint && shown(endpoint)
  }

  @Authorized(...may('webhookDeliveries'))
  @Query(() => WebhookDeliveryConnection, {
    description: `The deliveries to an endpoint, newest first. ${callersOf('webhookDeliveries')}`,
  })
  async webhookDeliveries(
    @Arg('endpointId', () => ID, { description: 'The endpoint.' }) endpointId: string,
    @Arg('state', () => WebhookDeliveryStateEnum, {
      nullable: true,
      description: 'Only those that stand so.',
    })
    state: Delivery['state'] | null,
    @Arg('type', () => WebhookEventTypeEnum, { nullable: true, description: 'Only those of this type.' })
    eventType: EventType | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The end of the page before.' })
    after: string | null,
    @Ctx() { deps }: Context<WebhookStaffDeps>,
  ): Promise<WebhookDeliveryConnection> {
    const size = readPageSize(first)
    const before = after ? readCursor(placeOfDelivery, after) : undefined
    const asked = { endpointId, state: state ?? undefined, eventType: eventType ?? undefined, before }
    const log = isUuid(endpointId) ? await showDeliveryLog(deps, { ...asked, atMost: size + 1 }) : []
    const nodes = log.map((one) => ({ ...logged(one), createdAt: one.createdAt }))
    return pageOf(nodes, size, ({ createdAt, id }) => ({ createdAt: createdAt.toISOString(), id }))
  }

  @Authorized(...may('webhookDelivery'))
  @Query(() => WebhookDelivery, {
    nullable: true,
    description: `A delivery. Null: there is none of this id any more. ${callersOf('webhookDelivery')}`,
  })
  async webhookDelivery(
    @Arg('id', () => ID, { description: 'The delivery.' }) id: string,
    @Ctx() { deps }: Context<WebhookStaffDeps>,
  ): Promise<WebhookDelivery | null> {
    const delivery = isUuid(id) ? await showDelivery(deps, id) : null
    return delivery && logged(delivery)
  }

  @Authorized(...may('previewWebhookReplay'))
  @Query(() => WebhookReplayPreview, {
    description: `What replayWebhookDeliveries would send again. ${callersOf('previewWebhookReplay')}`,
  })
  async previewWebhookReplay(
    @Arg('endpointId', () => ID, { description: 'The endpoint.' }) endpointId: string,
    @Arg('since', () => GraphQLISODateTime, { description: 'Only what happened since.' }) since: Date,
    @Ctx() { deps }: Context<WebhookStaffDeps>,
  ): Promise<WebhookReplayPreview> {
    if (!isUuid(endpointId)) return { deliveries: 0, oldestAt: null }
    return deps.repositories.webhookDeliveries.deadSince(endpointId, since)
  }
}

function shown({ service, ...endpoint }: ShownEndpoint): WebhookEndpoint {
  const eventTypes = endpoint.eventTypes as EventType[] // read by the closed list when they were saved
  return { ...endpoint, eventTypes, serviceId: service.id, serviceName: service.name }
}

function logged({ eventUuid, eventType, tries, ...delivery }: LoggedDelivery): WebhookDelivery {
  const { id, state, occurredAt, endedAt } = delivery
  const nextAttemptAt = state === 'WAITING' ? delivery.nextAttemptAt : null
  return {
    ...{ id, eventId: eventUuid, type: eventType, state, occurredAt, nextAttemptAt, endedAt },
    tries: tries as WebhookDelivery['tries'], // `failure` was written from the closed list
  }
}
