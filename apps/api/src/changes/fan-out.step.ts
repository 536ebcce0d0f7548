import type { DataGroup } from '../visibility/domain/data-scopes.ts'

/** What happened to an identity, for one service that sees it. */
export type ToldChange = {
  /** One for all services and endpoints. */
  eventUuid: string
  eventType: string
  identityId: string
  serviceId: string
  dataGroups: DataGroup[]
  about: Record<string, string | string[] | boolean | null>
  occurredAt: Date
}

/** NOTE: nothing is sent yet: the room of webhooks takes this place. */
export async function fanOut(
  _repositories: object,
  _changes: readonly ToldChange[],
  _now: Date,
): Promise<void> {}
