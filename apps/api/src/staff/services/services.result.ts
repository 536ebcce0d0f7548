import { createUnionType, Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql'
import { ClientStandingEnum } from './managed-client.object.ts'
import {
  OwnServiceRefused,
  ServiceChangedMeanwhile,
  ServiceIdTaken,
  ServiceNotFound,
  SettingsRefused,
} from './service-refusals.result.ts'

@ObjectType({ description: 'The settings of the service count from its next sign-in on.' })
export class ServiceSaved {
  kind!: 'saved'

  @Field(() => ID, { description: 'The service.' })
  serviceId!: string
}

@ObjectType({ description: 'The settings of the client count from its next request on.' })
export class ClientSaved {
  kind!: 'saved'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => String, {
    nullable: true,
    description: 'The first secret of a new client. It cannot be read again. Null: it has none.',
  })
  secret!: string | null
}

@ObjectType({ description: 'The client has one more secret.' })
export class ClientSecretRotated {
  kind!: 'rotated'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => String, { description: 'The secret. It cannot be read again.' })
  secret!: string

  @Field(() => [GraphQLISODateTime], { description: 'Until when the secrets before it work.' })
  previousExpireAt!: Date[]
}

@ObjectType({ description: 'Where the client stands from now on.' })
export class ClientStandingChanged {
  kind!: 'standing'

  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => ClientStandingEnum, { description: 'Where it stands.' })
  standing!: keyof typeof ClientStandingEnum
}

@ObjectType({
  description:
    'A client is enabled or deleted only once it is disabled, and a deleted one stays so. Nothing was done.',
})
export class ClientStandingKept {
  kind!: 'standingKept'

  @Field(() => ClientStandingEnum, { description: 'Where it stands.' })
  standing!: keyof typeof ClientStandingEnum
}

const refusals = {
  invalid: SettingsRefused,
  taken: ServiceIdTaken,
  notFound: ServiceNotFound,
  changedMeanwhile: ServiceChangedMeanwhile,
  ours: OwnServiceRefused,
}

export const SaveServiceResult = createUnionType({
  name: 'SaveServiceResult',
  description: 'The outcome of addService and changeService.',
  types: () => [ServiceSaved, ...Object.values(refusals)] as const,
  resolveType: ({ kind }) => ({ ...refusals, saved: ServiceSaved })[kind],
})

export const SaveClientResult = createUnionType({
  name: 'SaveClientResult',
  description: 'The outcome of addClient and changeClient.',
  types: () => [ClientSaved, ...Object.values(refusals)] as const,
  resolveType: ({ kind }) => ({ ...refusals, saved: ClientSaved })[kind],
})

export const RotateClientSecretResult = createUnionType({
  name: 'RotateClientSecretResult',
  description: 'The outcome of rotateClientSecret.',
  types: () =>
    [
      ClientSecretRotated,
      ServiceNotFound,
      ServiceChangedMeanwhile,
      OwnServiceRefused,
      SettingsRefused,
    ] as const,
  resolveType: ({ kind }) => ({ ...refusals, rotated: ClientSecretRotated })[kind],
})

export const ChangeClientStandingResult = createUnionType({
  name: 'ChangeClientStandingResult',
  description: 'The outcome of changeClientStanding.',
  types: () => [ClientStandingChanged, ClientStandingKept, ServiceNotFound, OwnServiceRefused] as const,
  resolveType: ({ kind }) =>
    ({ ...refusals, standing: ClientStandingChanged, standingKept: ClientStandingKept })[kind],
})
