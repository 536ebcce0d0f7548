/** Over those of development, for every system of a story: no answer waits for its floor. A story about what a stranger sees sets it again. */
export const STORY_SETTINGS = { MATCH_FLOOR_MS: '0' }
