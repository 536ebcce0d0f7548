/** A demonstration relying service. Clients with these ids are seeded with one shared secret. */
export type DemoService = {
  /** Its own part of the sandbox, cookies included: `/npq`. */
  path: string
  name: string
  clientId: string
  scope: string
  purpose: string
  /** The match level from which on the service gets anything of a record. Left out: it asks for no record. */
  matchPolicy?: 'LOW' | 'FIRM' | 'STRICT'
}

// Names, client ids and scopes as the real services use them.
export const demoServices: readonly DemoService[] = [
  {
    path: '/npq',
    name: 'Register for an NPQ',
    clientId: 'register-for-npq',
    scope: 'openid profile email trn',
    purpose: 'Register for a national professional qualification (NPQ).',
    matchPolicy: 'LOW',
  },
  {
    path: '/access-qualifications',
    name: 'Access your teaching qualifications',
    clientId: 'access-your-teaching-qualifications',
    scope: 'openid profile email dqt:read',
    purpose: 'See and download the certificates of your teaching qualifications.',
    matchPolicy: 'STRICT',
  },
  {
    path: '/apply-for-qts',
    name: 'Apply for qualified teacher status in England',
    clientId: 'apply-for-qts',
    scope: 'openid profile email trn',
    purpose: 'Apply for qualified teacher status (QTS) when you trained as a teacher in another country.',
    matchPolicy: 'LOW',
  },
  {
    path: '/claim',
    name: 'Claim additional payments for teaching',
    clientId: 'claim',
    scope: 'openid profile email dqt:read',
    purpose: 'Claim a payment for teaching a subject that is short of teachers.',
    matchPolicy: 'FIRM',
  },
  {
    path: '/teaching-vacancies',
    name: 'Teaching Vacancies',
    clientId: 'teaching-vacancies',
    scope: 'openid profile email',
    purpose: 'Save and apply for jobs in schools. This service does not ask for your teaching record.',
  },
  {
    path: '/apply-for-teacher-training',
    name: 'Apply for teacher training',
    clientId: 'apply-for-teacher-training',
    scope: 'openid profile email',
    purpose: 'Apply for a place on a course that leads to qualified teacher status.',
  },
  {
    path: '/find-teacher-training',
    name: 'Find teacher training courses',
    clientId: 'find-teacher-training',
    scope: 'openid email',
    purpose: 'Save the courses that you are thinking about. This service asks for your email address only.',
  },
]
