export const emailMessages = {
  EMAIL_ADDRESS: {
    fieldId: 'emailAddress',
    MISSING: 'Enter your email address',
    TOO_LONG: 'Email address must be 254 characters or fewer',
    SHARED_MAILBOX:
      'Enter a personal email address, like jo.smith@example.com. Other people may read an address that belongs to a job or an office',
    otherwise: 'Enter an email address in the correct format, like name@example.com',
  },
}
