import { type DataGroup, dataGroups } from './data-scopes.ts'

/** The fields of `Identity` that a change of a group of data may have changed. What changes with every change, or never, is left out. */
const CHANGING_FIELDS: Record<DataGroup, readonly string[]> = {
  BASICS: ['isBlocked'],
  NAMES: ['givenName', 'verifiedName', 'preferredName'],
  EMAIL_ADDRESS: ['emailAddress', 'emailAddressProvedAt'],
  DATE_OF_BIRTH: ['dateOfBirth'],
  TRN: ['trn'],
  MATCH: ['trnLookupStatus', 'trnLookupReason', 'trnLookupSince', 'trnMatchLevel', 'trnMatchedBy'],
  VISITS: ['visit'],
}

/** The fields that a client is told of: those of the groups that changed and that its token opens. */
export function changedFields(changed: readonly string[], opened: readonly DataGroup[]): string[] {
  return dataGroups
    .filter((group) => changed.includes(group) && opened.includes(group))
    .flatMap((group) => CHANGING_FIELDS[group])
}
