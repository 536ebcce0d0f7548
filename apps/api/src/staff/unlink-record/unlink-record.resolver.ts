import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import { UnlinkRecordInput } from './unlink-record.input.ts'
import { type UnlinkRecordOutcome, UnlinkRecordResult } from './unlink-record.result.ts'
import { unlinkRecord } from './unlink-record.use-case.ts'

@Resolver()
export class UnlinkRecordResolver {
  @Authorized(...may('unlinkRecord'))
  @Mutation(() => UnlinkRecordResult, {
    description: `Takes the record from a person. No search gives it to them again. ${callersOf('unlinkRecord')}`,
  })
  unlinkRecord(
    @Arg('input', () => UnlinkRecordInput, { description: 'The person.' }) input: UnlinkRecordInput,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<UnlinkRecordOutcome> {
    return unlinkRecord(deps, requireStaff(caller), input)
  }
}
