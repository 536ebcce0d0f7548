// `@identity/api/records`: teaching records, copied in and found again.
export { decideRecord } from '../../records/find/decide-record.ts'
export { loadRecords } from '../../records/replica/load-records.ts'
