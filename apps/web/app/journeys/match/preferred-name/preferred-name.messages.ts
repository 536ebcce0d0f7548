export const preferredNameMessages = {
  PREFERRED_NAME: {
    fieldId: 'otherPreferredName',
    MISSING: 'Select a name or enter the one you prefer',
    TOO_LONG: 'Preferred name must be 100 characters or fewer',
    CHARACTERS: 'Preferred name must only include letters, spaces, hyphens and apostrophes',
    otherwise: 'Enter the name you prefer',
  },
}
