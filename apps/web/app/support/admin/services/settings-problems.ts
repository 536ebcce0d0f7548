import { useWords } from '../../../words/words.ts'

/** The mistakes that the API names, and the field that each stands beside. One that is not here is told at the top of the form. */
const FIELDS = {
  ID: 'id',
  NAME: 'name',
  URL: 'url',
  HEADER_NAME: 'headerName',
  CLOSING_TEXT: 'closingText',
  HELP_EMAIL_ADDRESS: 'helpEmailAddress',
  HELP_PHONE_NUMBER: 'helpPhoneNumber',
  HELP_URL: 'helpUrl',
  ENTRY_WITHOUT_TRN: 'switches',
  NEWCOMERS_KEPT_OUT: 'switches',
  REDIRECT_URIS: 'redirectUris',
  REDIRECT_URI_NEEDED: 'redirectUris',
  POST_LOGOUT_REDIRECT_URIS: 'postLogoutRedirectUris',
  SCOPES: 'scopes',
  GRANT_TYPES: 'grantTypes',
  REFRESH_WITHOUT_SIGN_IN: 'grantTypes',
  CREDENTIALS_NEEDED: 'tokenEndpointAuthMethod',
  KEYS_NEEDED: 'jwksUri',
  KEYS_TWICE: 'jwksUri',
  JWKS_URI: 'jwksUri',
  BACKCHANNEL_LOGOUT_URI: 'backchannelLogoutUri',
  TAKEN: 'id',
} as const

type Problem = keyof typeof FIELDS
const isProblem = (text: string): text is Problem => text in FIELDS

/** The sentences of mistakes, for the summary and beside their fields. */
export function useProblems(problems: readonly string[]) {
  const words = useWords('manage-services')
  const known = problems.filter(isProblem)
  return {
    errors: known.map((problem) => ({ text: words(`problem.${problem}`), href: `#${FIELDS[problem]}` })),
    errorOf: (field: string) => {
      const problem = known.find((one) => FIELDS[one] === field)
      return problem && words(`problem.${problem}`)
    },
  }
}
