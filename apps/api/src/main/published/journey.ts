// `@identity/api/journey`: what a stored journey begins with, and how it gets to the questions.
export { newJourney } from '../../journeys/journey/domain/journey-state.ts'
export { answered } from '../../journeys/journey/domain/transitions/ask-questions.ts'
export { addressProved } from '../../journeys/journey/domain/transitions/prove-address.ts'
export { newToken } from '../../secrets/token.ts'
