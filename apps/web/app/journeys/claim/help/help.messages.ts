// The buttons that ask for help always give a reason; this is for the day that one does not.
export const helpMessages = {
  HELP_REASON: {
    fieldId: 'helpReason',
    otherwise: 'Select why you cannot use this email address',
  },
}
