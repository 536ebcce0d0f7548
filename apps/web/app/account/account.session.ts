import { ownClientSession } from '../sign-in/own-client.session.ts'

/** The browser keeps `sid`, what our client calls the session. */
export const accountSession = ownClientSession({ name: 'account', path: '/account' })
