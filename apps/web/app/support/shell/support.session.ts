import { ownClientSession } from '../../sign-in/own-client.session.ts'

/** The browser keeps the token of the staff session. */
export const supportSession = ownClientSession({ name: 'support', path: '/support' })
