export const chooseEmailMessages = {
  EMAIL_CHOICE: {
    fieldId: 'emailChoice',
    TAKEN: 'Another account has started to use the address from today. Select the other address',
    otherwise: 'Select the email address you want to use',
  },
}
