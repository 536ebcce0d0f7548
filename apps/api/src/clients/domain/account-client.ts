/** Our own pages at `/account`: a client like any other, except that it may ask about the session that it was given. */
export const ACCOUNT_CLIENT_ID = 'get-an-identity-account'
