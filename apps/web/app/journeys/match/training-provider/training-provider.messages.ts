export const trainingProviderMessages = {
  AWARDED_BY_PROVIDER: {
    fieldId: 'awardedByProvider',
    otherwise: 'Select yes if a university, school or other training provider awarded your QTS',
  },
  TRAINING_PROVIDER: {
    fieldId: 'ukprn',
    MISSING: 'Select your training provider',
    otherwise: 'Select your training provider from the list',
  },
}
