import {
  type GraphqlClient,
  ManagedServiceDocument,
  type ManagedServiceQuery,
} from '@identity/graphql-client'
import { redirect } from '@remix-run/node'
import { adminServicePath } from './service-path.ts'

export type Service = NonNullable<ManagedServiceQuery['service']>
export type Client = Service['clients'][number]

/** The service that an address names; one that is not there is an address that leads nowhere. */
export async function openService(api: GraphqlClient, id: string): Promise<Service> {
  const { service } = await api.request(ManagedServiceDocument, { id })
  if (!service) throw new Response(null, { status: 404 })
  return service
}

/** One that is changed here: our own are only shown. */
export async function openForChange(api: GraphqlClient, id: string): Promise<Service> {
  const service = await openService(api, id)
  if (service.isOurs) throw redirect(adminServicePath(id), 303)
  return service
}

export function clientIn(service: Service, clientId: string): Client {
  const client = service.clients.find(({ id, standing }) => id === clientId && standing !== 'DELETED')
  if (!client) throw redirect(adminServicePath(service.id), 303)
  return client
}
