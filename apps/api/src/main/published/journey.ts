// `@identity/api/journey`: what a stored journey begins with.
export { newJourney } from '../../journeys/journey/domain/journey-state.ts'
export { newToken } from '../../secrets/token.ts'
