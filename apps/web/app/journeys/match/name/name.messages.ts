const characters = 'must only include letters, spaces, hyphens and apostrophes'

export const nameMessages = {
  FIRST_NAME: {
    fieldId: 'firstName',
    MISSING: 'Enter your first name',
    TOO_LONG: 'First name must be 100 characters or fewer',
    CHARACTERS: `First name ${characters}`,
    otherwise: 'Enter your first name as it is on official documents',
  },
  MIDDLE_NAME: {
    fieldId: 'middleName',
    TOO_LONG: 'Middle names must be 100 characters or fewer',
    CHARACTERS: `Middle names ${characters}`,
    otherwise: 'Enter your middle names as they are on official documents',
  },
  LAST_NAME: {
    fieldId: 'lastName',
    MISSING: 'Enter your last name',
    TOO_LONG: 'Last name must be 100 characters or fewer',
    CHARACTERS: `Last name ${characters}`,
    otherwise: 'Enter your last name as it is on official documents',
  },
}
