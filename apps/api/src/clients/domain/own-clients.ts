/** Our own pages at `/account`: a client like any other, except that it may ask about its own session. */
export const ACCOUNT_CLIENT_ID = 'get-an-identity-account'

/** Our own pages at `/support`, where members of staff sign in. */
export const SUPPORT_CLIENT_ID = 'get-an-identity-support'

export const OWN_CLIENTS: readonly string[] = [ACCOUNT_CLIENT_ID, SUPPORT_CLIENT_ID]
