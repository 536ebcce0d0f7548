/** What we call ourselves where no service is named. */
export const ourName = 'Get an Identity'

/** Who writes, and that nobody reads an answer. */
export const closing = [
  'This email was sent automatically. Do not reply to it.',
  'Get an Identity\nDepartment for Education',
]
