import { pageAt, type Visit } from '../../../testing/page-states.ts'

export const invitation = { name: 'Ama Mensah', emailAddress: 'ama.mensah@education.example', role: 'AGENT' }

export const visits: Visit[] = [
  {
    page: 'invitation',
    visit: (web) => {
      web.api.answers = { StaffInvitation: { staffInvitation: invitation } }
      return web.get('/support/invitation?token=kP3')
    },
  },
  {
    page: 'invitation that is gone',
    visit: (web) => {
      web.api.answers = { StaffInvitation: { staffInvitation: null } }
      return pageAt('/support/invitation?token=kP3').visit(web)
    },
  },
]
