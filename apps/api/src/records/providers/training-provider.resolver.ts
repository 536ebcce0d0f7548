import { Arg, Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { z } from 'zod'
import type { Context } from '../../kernel/context.ts'
import type { Deps } from '../../kernel/deps.ts'
import { PageInfo, pageOf, readCursor, readPageSize } from '../../kernel/graphql-connection.ts'
import type { Repositories } from '../repositories.ts'
import { TrainingProviderObject } from './training-provider.object.ts'

const place = z.object({ name: z.string(), ukprn: z.string() })

@ObjectType({ description: 'A provider in a list.' })
export class TrainingProviderEdge {
  @Field(() => String, { description: 'The place in the list.' })
  cursor!: string

  @Field(() => TrainingProviderObject, { description: 'The provider.' })
  node!: TrainingProviderObject
}

@ObjectType({ description: 'One page of providers.' })
export class TrainingProviderConnection {
  @Field(() => [TrainingProviderEdge], { description: 'In order of name.' })
  edges!: TrainingProviderEdge[]

  @Field(() => PageInfo, { description: 'Says if there is more.' })
  pageInfo!: PageInfo
}

@Resolver()
export class TrainingProviderResolver {
  @Authorized('web')
  @Query(() => TrainingProviderConnection, {
    description: 'Providers of teacher training, by name. Callers: web.',
  })
  async trainingProviders(
    @Arg('first', () => Int, { defaultValue: 100, description: 'The size of the page: 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the previous page.' })
    after: string | undefined,
    @Ctx() { deps }: Context<Deps<Repositories>>,
  ): Promise<TrainingProviderConnection> {
    const size = readPageSize(first)
    const providers = await deps.repositories.trainingProviders.list(
      size + 1,
      after ? readCursor(place, after) : null,
    )
    return pageOf(providers, size, ({ name, ukprn }) => ({ name, ukprn }))
  }
}
