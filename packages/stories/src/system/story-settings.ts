/** Over those of development, for every system of a story: no answer waits for its floor. A story about what a stranger sees sets it again. */
export const STORY_SETTINGS = { MATCH_FLOOR_MS: '0' }

/** The limits of production, where development has higher ones: for a story about what an attacker can do. */
export const PRODUCTION_LIMITS = {
  MATCH_SUBMISSIONS_AN_HOUR_PER_NETWORK: '20',
  MATCH_PEOPLE_A_DAY_PER_ADDRESS: '5',
  MATCH_FAILURES_A_DAY_PER_PERSON: '3',
  MATCH_FAILURES_A_DAY_PER_NUMBER: '15',
}
