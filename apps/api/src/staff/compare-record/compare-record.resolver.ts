import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'
import { requireStaff } from '../../kernel/authorization.ts'
import type { Context } from '../../kernel/context.ts'
import type { StaffDeps } from '../deps.ts'
import { callersOf, may } from '../permissions.ts'
import {
  type CompareRecordOutcome,
  CompareRecordResult,
  type RecordCandidatesOutcome,
  RecordCandidatesResult,
} from './compare-record.result.ts'
import { compareRecord, recordCandidates } from './compare-record.use-case.ts'

const TASK = { nullable: true, description: 'The task about the person: what they said in it counts.' }
const IDENTITY = { nullable: true, description: 'The person, where there is no task.' }

@Resolver()
export class CompareRecordResolver {
  @Authorized(...may('compareRecord'))
  @Query(() => CompareRecordResult, {
    description: `A record beside a person whom the caller has open. ${callersOf('compareRecord')}`,
  })
  compareRecord(
    @Arg('trn', () => String, { description: 'The TRN of the record.' }) trn: string,
    @Arg('taskId', () => ID, TASK) taskId: string | null,
    @Arg('identityId', () => ID, IDENTITY) identityId: string | null,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<CompareRecordOutcome> {
    return compareRecord(deps, requireStaff(caller), { trn, taskId, identityId })
  }

  @Authorized(...may('recordCandidates'))
  @Query(() => RecordCandidatesResult, {
    description: `The records that come nearest to a person whom the caller has open. ${callersOf('recordCandidates')}`,
  })
  recordCandidates(
    @Arg('taskId', () => ID, TASK) taskId: string | null,
    @Arg('identityId', () => ID, IDENTITY) identityId: string | null,
    @Ctx() { deps, caller }: Context<StaffDeps>,
  ): Promise<RecordCandidatesOutcome> {
    return recordCandidates(deps, requireStaff(caller), { taskId, identityId })
  }
}
