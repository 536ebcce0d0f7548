import { showBranding } from '../services/service-branding.object.ts'
import type { ClientObject, LegacySwitchObject } from './client.object.ts'
import type { RegisteredClient } from './client.repository.ts'
import {
  CLIENT_AUTH_METHODS,
  type LegacySwitchName,
  SIGNING_ALGORITHMS,
} from './domain/client-registration.ts'

/** A client as the facade sees it. The effect of each legacy switch is decided here, so that it ends everywhere at once. */
export function showClient(
  { jwks, ...client }: RegisteredClient,
  legacySwitches: LegacySwitchObject[],
): ClientObject {
  const isOn = (wanted: LegacySwitchName) => legacySwitches.some(({ name }) => name === wanted)
  return {
    ...client,
    service: showBranding(client.service),
    tokenEndpointAuthMethod: known(CLIENT_AUTH_METHODS, client.tokenEndpointAuthMethod),
    idTokenSignedResponseAlg: known(SIGNING_ALGORITHMS, client.idTokenSignedResponseAlg),
    jwks: jwks && JSON.stringify(jwks),
    isPkceRequired: !isOn('PKCE_OPTIONAL'),
    isSignOutByUriAloneAllowed: isOn('LOGOUT_BY_URI_LOOKUP'),
    legacySwitches,
  }
}

function known<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text)
  if (!found) throw new Error(`a client is registered with ${text}, which we do not offer`)
  return found
}
