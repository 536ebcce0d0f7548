import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { LinkRecordInput } from './link-record.input.ts'
import { type LinkRecordOutcome, LinkRecordResult } from './link-record.result.ts'
import { linkRecord } from './link-record.use-case.ts'

@Resolver()
export class LinkRecordResolver {
  @Authorized(...may('linkRecord'))
  @Mutation(() => LinkRecordResult, {
    description: `Links a record that no identity holds to a person who has none. ${callersOf('linkRecord')}`,
  })
  linkRecord(
    @Arg('input', () => LinkRecordInput, { description: 'The record.' }) input: LinkRecordInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<LinkRecordOutcome> {
    return linkRecord(deps, requireStaff(caller), input)
  }

  @Authorized(...may('replaceRecord'))
  @Mutation(() => LinkRecordResult, {
    description: `Links another record that no identity holds, in place of the one that a person has. ${callersOf('replaceRecord')}`,
  })
  replaceRecord(
    @Arg('input', () => LinkRecordInput, { description: 'The record.' }) input: LinkRecordInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<LinkRecordOutcome> {
    return linkRecord(deps, requireStaff(caller), input, { replaces: true })
  }
}
