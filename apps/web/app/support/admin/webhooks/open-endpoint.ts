import {
  type GraphqlClient,
  WebhookEndpointDocument,
  type WebhookEndpointFieldsFragment,
} from '@identity/graphql-client'
import { data } from '@remix-run/node'

export type Endpoint = WebhookEndpointFieldsFragment

/**
 * The endpoint that an act is about. Null: it was removed, which the page says: a colleague may have removed it between the form and its button, and
 * then the answer to the button says so too.
 */
export async function openEndpoint(api: GraphqlClient, id = '') {
  const { webhookEndpoint } = await api.request(WebhookEndpointDocument, { id })
  return data({ endpoint: webhookEndpoint ?? null }, { status: webhookEndpoint ? 200 : 404 })
}
