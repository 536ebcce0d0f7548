import {
  client,
  type Executor,
  identity,
  identityName,
  service,
  session,
  sessionClient,
  supportTask,
  teachingRecord,
  withheldTrn,
} from '@identity/database'
import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID } from '../../clients/domain/own-clients.ts'
import { identitySelection, isGivenName, isVerifiedName, verified } from '../../identities/identity-row.ts'

const MOST_TASKS = 1 // a reference is told to one person; two tasks that share it are of the same visit

/** The rows behind what a search shows. It reads the tables of several rooms, and writes none. */
export function foundPersonRepository(db: Executor) {
  return {
    /** What a list says of these people, and what tells the caller's own identity from theirs. In no order. */
    async rows(ids: readonly string[]) {
      if (ids.length === 0) return []
      return db
        .select({
          id: identity.id,
          emailAddress: identity.emailAddress,
          dateOfBirth: identity.dateOfBirth,
          preferredName: identity.preferredName,
          ...identitySelection.name,
          verifiedName: identitySelection.verifiedName,
          trn: identity.trn,
          trnLookupStatus: identity.trnLookupStatus,
          trnMatchLevel: identity.trnMatchLevel,
          isBlocked: sql<boolean>`${identity.blockedAt} is not null`,
          isLinkFrozen: sql<boolean>`${identity.linkFrozenAt} is not null`,
          isRecordClosed: sql<boolean>`${identity.recordClosedAt} is not null`,
          isProhibited: sql<boolean>`coalesce(${teachingRecord.isProhibited}, false)`,
          isTrnWithheld: sql<boolean>`${withheldTrn.trn} is not null`,
          openTasks: sql<number>`(select count(*)::int from ${supportTask}
            where ${supportTask.identityId} = ${identity.id} and ${supportTask.status} = 'OPEN')`,
          services: sql<string[]>`array(select distinct ${service.name} from ${session}
            join ${sessionClient} on ${sessionClient.sessionId} = ${session.id}
            join ${client} on ${client.id} = ${sessionClient.clientId}
            join ${service} on ${service.id} = ${client.serviceId}
            where ${session.identityId} = ${identity.id}
              and ${client.id} not in (${ACCOUNT_CLIENT_ID}, ${SUPPORT_CLIENT_ID}) order by 1)`,
        })
        .from(identity)
        .innerJoin(identityName, isGivenName)
        .leftJoin(verified, isVerifiedName)
        .leftJoin(teachingRecord, eq(teachingRecord.trn, identity.trn))
        .leftJoin(withheldTrn, eq(withheldTrn.trn, identity.trn))
        .where(sql`${identity.id} = any(${sql.param(ids)}::uuid[])`)
    },

    /** The task that a person was told this reference for, or whose id begins with it. An open one before a closed one. */
    async taskByReference(reference: string) {
      const digits = reference.replace('-', '').toLowerCase()
      const [first, last] = [`${digits}-0000-0000-0000-000000000000`, `${digits}-ffff-ffff-ffff-ffffffffffff`]
      const [row] = await db
        .select(taskColumns)
        .from(supportTask)
        .where(
          or(
            sql`${supportTask.toldReferences} @> array[${reference}]::text[]`,
            sql`${supportTask.id} between ${first}::uuid and ${last}::uuid`,
          ),
        )
        .orderBy(sql`${supportTask.status} = 'OPEN' desc`, desc(supportTask.openedAt))
        .limit(MOST_TASKS)
      return row ?? null
    },

    /** The services that people sign in to, by name. */
    async services() {
      return db
        .selectDistinct({ id: service.id, name: service.name })
        .from(service)
        .innerJoin(client, and(eq(client.serviceId, service.id), isNull(client.deletedAt)))
        .where(
          sql`${client.redirectUris} <> '{}' and ${client.id} not in (${ACCOUNT_CLIENT_ID}, ${SUPPORT_CLIENT_ID})`,
        )
        .orderBy(service.name, service.id)
    },

    async clientsOf(serviceId: string): Promise<string[]> {
      const rows = await db.select({ id: client.id }).from(client).where(eq(client.serviceId, serviceId))
      return rows.map(({ id }) => id)
    },

    async task(id: string) {
      const [row] = await db.select(taskColumns).from(supportTask).where(eq(supportTask.id, id))
      return row ?? null
    },
  }
}

const taskColumns = {
  id: supportTask.id,
  identityId: supportTask.identityId,
  reason: supportTask.reason,
  status: supportTask.status,
  openedAt: supportTask.openedAt,
}

type FoundPersonRepository = ReturnType<typeof foundPersonRepository>
export type FoundPersonRow = Awaited<ReturnType<FoundPersonRepository['rows']>>[number]
export type FoundTask = NonNullable<Awaited<ReturnType<FoundPersonRepository['task']>>>
