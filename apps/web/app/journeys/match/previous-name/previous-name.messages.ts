const characters = 'must only include letters, spaces, hyphens and apostrophes'

export const previousNameMessages = {
  NAME_CHANGE: {
    fieldId: 'nameChange',
    otherwise: 'Select yes if you have ever changed your name',
  },
  PREVIOUS_FIRST_NAME: {
    fieldId: 'previousFirstName',
    MISSING: 'Enter your previous first name',
    TOO_LONG: 'Previous first name must be 100 characters or fewer',
    CHARACTERS: `Previous first name ${characters}`,
    otherwise: 'Enter your previous first name as it was on official documents',
  },
  PREVIOUS_LAST_NAME: {
    fieldId: 'previousLastName',
    MISSING: 'Enter your previous last name',
    TOO_LONG: 'Previous last name must be 100 characters or fewer',
    CHARACTERS: `Previous last name ${characters}`,
    otherwise: 'Enter your previous last name as it was on official documents',
  },
}
