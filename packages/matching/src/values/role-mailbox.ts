// Design history, "Shared emails" (August 2022): names of mailboxes that a school's staff share or hand on. A new head reads the old
// head's mail. Whole names only: james.badminton@ has "admin" in it.
const roles = new Set(
  [
    'headteacher head.teacher head ht principal headofschool headmistress headspa headteacherpa pa',
    'deputy deputyhead exechead ceo cfo coo',
    'info office office1 reception secretary admin admin1 admin2 administration adminoffice schooloffice',
    'schoolmanager businessmanager post contact enquiries enquiry generalenquiries school academy',
    'bursar finance hr',
  ].flatMap((line) => line.split(' ')),
)

/** `localPart` is what stands before the @, in lower case. */
export function isRoleMailbox(localPart: string): boolean {
  return roles.has(localPart)
}
