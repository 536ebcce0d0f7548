/** A demonstration relying service. Clients with these ids are seeded with one shared secret. */
export type DemoService = {
  /** Its own part of the sandbox, cookies included: `/npq`. */
  path: string
  name: string
  clientId: string
  scope: string
  purpose: string
}

// Names, client ids and scopes as the real services use them.
export const demoServices: readonly DemoService[] = [
  {
    path: '/npq',
    name: 'Register for an NPQ',
    clientId: 'register-for-npq',
    scope: 'openid profile email trn',
    purpose: 'Register for a national professional qualification (NPQ).',
  },
  {
    path: '/access-qualifications',
    name: 'Access your teaching qualifications',
    clientId: 'access-your-teaching-qualifications',
    scope: 'openid profile email dqt:read trn',
    purpose: 'See and download the certificates of your teaching qualifications.',
  },
  {
    path: '/teaching-vacancies',
    name: 'Teaching Vacancies',
    clientId: 'teaching-vacancies',
    scope: 'openid profile email',
    purpose: 'Save and apply for jobs in schools. This service does not ask for your teaching record.',
  },
]
