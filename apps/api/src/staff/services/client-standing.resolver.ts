import { Max, Min } from 'class-validator'
import {
  Arg,
  Authorized,
  Ctx,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  Resolver,
} from 'type-graphql'
import { addClientSecret } from '../../clients/add-client-secret.use-case.ts'
import { changeStanding } from '../../clients/change-standing.use-case.ts'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { enumOf, registerEnum } from '../../kernel/graphql-enum.ts'
import { signedBy } from '../actor.ts'
import type { FactorDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { ChangeClientStandingResult, RotateClientSecretResult } from './services.result.ts'
import { isOurs, shown } from './show-service.use-case.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_OVERLAP_DAYS = 90

export const StandingChangeEnum = enumOf(['DISABLE', 'ENABLE', 'DELETE'])
registerEnum(StandingChangeEnum, 'ClientStandingChange', {
  description:
    'DISABLE: until it is enabled. ENABLE: with the secrets and tokens that it had. DELETE: for good.',
})
const changes = { DISABLE: 'disable', ENABLE: 'enable', DELETE: 'delete' } as const

@InputType({ description: 'A new secret for a client.' })
export class RotateClientSecretInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => Int, { description: 'How many days the secret before it still works.' })
  @Min(0)
  @Max(LONGEST_OVERLAP_DAYS)
  overlapDays!: number

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When the newest secret was made that the caller saw; null: it saw none. If there is a newer one, nothing is done. Left out: not looked at.',
  })
  newestSecretAt?: Date | null
}

@InputType({ description: 'Where a client is to stand.' })
export class ChangeClientStandingInput {
  @Field(() => ID, { description: 'The client.' })
  clientId!: string

  @Field(() => StandingChangeEnum, { description: 'What is to happen to it.' })
  change!: keyof typeof StandingChangeEnum
}

@Resolver()
export class ClientStandingResolver {
  @Authorized(...may('rotateClientSecret'))
  @Mutation(() => RotateClientSecretResult, {
    description: `Gives a client a new secret, and its older ones an end. ${callersOf('rotateClientSecret')}`,
  })
  async rotateClientSecret(
    @Arg('input', () => RotateClientSecretInput, { description: 'The client.' })
    { clientId, overlapDays, newestSecretAt }: RotateClientSecretInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof RotateClientSecretResult> {
    if (isOurs(clientId)) return { kind: 'ours', id: clientId }
    const client = await deps.repositories.clients.registered(clientId)
    if (!client) return { kind: 'notFound', id: clientId }
    if (!client.tokenEndpointAuthMethod.startsWith('client_secret_')) {
      return { kind: 'invalid', problems: ['TOKEN_ENDPOINT_AUTH_METHOD'] }
    }
    const by = signedBy(deps, requireStaff(caller))
    const seen = { clientId, seenNewestAt: newestSecretAt }
    const added = await addClientSecret(by, { ...seen, overlapMs: overlapDays * DAY_MS })
    return added ? { kind: 'rotated', clientId, ...added } : { kind: 'changedMeanwhile', id: clientId }
  }

  @Authorized(...may('changeClientStanding'))
  @Mutation(() => ChangeClientStandingResult, {
    description: `Disables a client, enables it again, or deletes it. ${callersOf('changeClientStanding')}`,
  })
  async changeClientStanding(
    @Arg('input', () => ChangeClientStandingInput, { description: 'The client.' })
    { clientId, change }: ChangeClientStandingInput,
    @Ctx() { caller, deps }: Context<FactorDeps>,
  ): Promise<typeof ChangeClientStandingResult> {
    if (isOurs(clientId)) return { kind: 'ours', id: clientId }
    const by = signedBy(deps, requireStaff(caller))
    const { isChanged, standing } = await changeStanding(by, clientId, changes[change])
    if (standing === 'unknown') return { kind: 'notFound', id: clientId }
    return isChanged
      ? { kind: 'standing', clientId, standing: shown[standing] }
      : { kind: 'standingKept', standing: shown[standing] }
  }
}
