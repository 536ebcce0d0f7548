import { errors } from 'oidc-provider'

/**
 * The API did not answer, so no sign-in can go on. A service that we know gets `temporarily_unavailable` and can carry
 * on without us (OAuth 2.0, 4.1.2.1); a browser of an unknown service gets a page that says to come back later.
 */
export class ApiUnavailable extends errors.OIDCProviderError {
  constructor(cause: unknown) {
    super(503, 'temporarily_unavailable', { cause })
    this.expose = true // the engine hides the code of a 5xx otherwise
    this.error_description = 'sign in is temporarily unavailable'
  }
}
