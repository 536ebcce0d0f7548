export { type AccountState, personAccountSchema, unlockedSchema } from './account.ts'
export {
  API_VERSION,
  type ChangesQuery,
  createTeachingRecordApi,
  type TeachingRecordApi,
  type TeachingRecordApiSettings,
} from './teaching-record.client.ts'
export {
  changedRecordsSchema,
  ittProvidersSchema,
  type RecordName,
  type TeachingRecord,
  type TrainingProvider,
  teachingRecordSchema,
} from './teaching-record.ts'
export { TeachingRecordFailure, type TeachingRecordFailureKind } from './teaching-record-failure.ts'
