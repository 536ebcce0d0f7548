import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator'
import { Arg, Authorized, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import { freeTrns, withholdTrns } from '../../links/withhold/withhold-trns.use-case.ts'
import { signedBy } from '../actor.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { readTrns } from './read-trns.ts'
import { CheckTrnsResult, FreeTrnsResult, WithheldTrns, WithholdTrnsResult } from './withheld-trns.object.ts'

const MOST_AT_ONCE = 1000

@InputType({ description: 'A list of TRNs.' })
export class TrnListInput {
  @Field(() => [String], { description: '1 to 1,000 TRNs, each as it was typed.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @MaxLength(100, { each: true })
  trns!: string[]
}

@Resolver()
export class WithheldTrnsResolver {
  @Authorized(...may('withheldTrns'))
  @Query(() => WithheldTrns, {
    description: `The TRNs that leaked, as a count. ${callersOf('withheldTrns')}`,
  })
  async withheldTrns(@Ctx() { deps }: Context<StaffDeps>): Promise<WithheldTrns> {
    return { total: await deps.repositories.withheldTrns.total() }
  }

  @Authorized(...may('withheldAmong'))
  @Query(() => CheckTrnsResult, {
    description: `Says which TRNs of a list are withheld. ${callersOf('withheldAmong')}`,
  })
  async withheldAmong(
    @Arg('input', () => TrnListInput, { description: 'The list.' }) input: TrnListInput,
    @Ctx() { deps }: Context<StaffDeps>,
  ): Promise<typeof CheckTrnsResult> {
    const read = readTrns(input.trns)
    if (!read.ok) return { kind: 'unread', places: read.places }
    const withheld = await deps.repositories.withheldTrns.among(read.trns)
    return {
      kind: 'checked',
      places: read.trns.flatMap((trn, index) => (withheld.has(trn) ? [index + 1] : [])),
    }
  }

  @Authorized(...may('withholdTrns'))
  @Mutation(() => WithholdTrnsResult, {
    description: `Withholds TRNs that leaked from every claimant. ${callersOf('withholdTrns')}`,
  })
  async withholdTrns(
    @Arg('input', () => TrnListInput, { description: 'The list.' }) input: TrnListInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof WithholdTrnsResult> {
    const read = readTrns(input.trns)
    if (!read.ok) return { kind: 'unread', places: read.places }
    return { kind: 'withheld', count: await withholdTrns(signedBy(deps, requireStaff(caller)), read.trns) }
  }

  @Authorized(...may('freeTrns'))
  @Mutation(() => FreeTrnsResult, {
    description: `Takes TRNs off the list of those that leaked. ${callersOf('freeTrns')}`,
  })
  async freeTrns(
    @Arg('input', () => TrnListInput, { description: 'The list.' }) input: TrnListInput,
    @Ctx() { caller, deps }: Context<StaffDeps>,
  ): Promise<typeof FreeTrnsResult> {
    const read = readTrns(input.trns)
    if (!read.ok) return { kind: 'unread', places: read.places }
    return { kind: 'freed', count: await freeTrns(signedBy(deps, requireStaff(caller)), read.trns) }
  }
}
