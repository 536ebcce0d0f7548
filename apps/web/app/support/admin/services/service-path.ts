export const SERVICES_PATH = '/support/admin/services'

export const adminServicePath = (id: string): string => `${SERVICES_PATH}/${encodeURIComponent(id)}`

export const adminClientPath = (serviceId: string, clientId: string, page: string): string =>
  `${adminServicePath(serviceId)}/clients/${encodeURIComponent(clientId)}/${page}`
