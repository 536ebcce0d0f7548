export const emailMessages = {
  EMAIL_ADDRESS: {
    fieldId: 'emailAddress',
    MISSING: 'Enter your email address',
    TOO_LONG: 'Email address must be 254 characters or fewer',
    otherwise: 'Enter an email address in the correct format, like name@example.com',
  },
}
