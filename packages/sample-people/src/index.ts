export { generateRecords, MOST_RECORDS } from './generate-records.ts'
export { peopleGroups, sampleAccounts, samplePeople, samplePerson, sampleRecords } from './sample-people.ts'
export type { PeopleGroup, Persona, SampleFacts, SamplePerson, SelfServiceAccount } from './sample-person.ts'
export { providerNamed, trainingProviders } from './training-providers.ts'
