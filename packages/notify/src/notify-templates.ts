import { fields, type MailField } from './mail-fields.ts'
import * as en from './words/en/index.ts'
import { bodyText, type MailWords } from './words/mail-words.ts'

type Mail = {
  /** The environment variable that holds the template's id in the Notify service in use. */
  setting: `NOTIFY_TEMPLATE_${string}`
  /** For the guide: what it is called, and when it is sent. */
  title: string
  sentWhen: string
  fields: Readonly<Record<string, MailField>>
}

const { passcode, expires_at, service_name, name, trn, contact_link, reference } = fields

/** Every mail that we send. Its words are in `words/en`, under the same name. */
const mails = {
  passcode: {
    setting: 'NOTIFY_TEMPLATE_PASSCODE',
    title: 'Passcode',
    sentWhen: 'Sent when a person enters their email address, and again when they ask for a new passcode.',
    fields: { passcode, expires_at, service_name },
  },
  ownerPasscode: {
    setting: 'NOTIFY_TEMPLATE_OWNER_PASSCODE',
    title: 'Owner’s passcode',
    sentWhen:
      'Sent to the address of an identity when a claimant with another address matches its teaching record, or gave the same details, and asks for the passcode. It also tells the owner of the attempt.',
    fields: { passcode, expires_at, service_name },
  },
  emailChanged: {
    setting: 'NOTIFY_TEMPLATE_EMAIL_CHANGED',
    title: 'Email address changed',
    sentWhen: 'Sent to the address that an identity no longer signs in with.',
    fields: {
      changed_at: { holds: 'when it was changed, in London', example: '5:30pm on 1 September 2026' },
      revertible_until: {
        holds: 'until when the link works: 72 hours later',
        example: '5:30pm on 4 September 2026',
      },
      revert_link: {
        holds: 'the page on which the change can be taken back',
        example: 'https://identity.example/email-change/revert?token=kP3',
      },
    },
  },
  emailChangeAsked: {
    setting: 'NOTIFY_TEMPLATE_EMAIL_CHANGE_ASKED',
    title: 'Email address to be changed by our support team',
    sentWhen:
      'Sent to the address that an identity signs in with, when a member of staff proposes another address for it.',
    fields: {
      stop_link: {
        holds: 'the page on which the change can be stopped',
        example: 'https://identity.example/email-change/stop?token=kP3',
      },
    },
  },
  newAddressToProve: {
    setting: 'NOTIFY_TEMPLATE_NEW_ADDRESS_TO_PROVE',
    title: 'New email address to be confirmed',
    sentWhen: 'Sent to an address that a member of staff proposes for an identity.',
    fields: {
      prove_link: {
        holds: 'the page on which its reader confirms the address',
        example: 'https://identity.example/email-change/confirm?token=kP3',
      },
      provable_until: {
        holds: 'until when the link works: 24 hours later',
        example: '5:30pm on 2 September 2026',
      },
    },
  },
  newAddressInUse: {
    setting: 'NOTIFY_TEMPLATE_NEW_ADDRESS_IN_USE',
    title: 'New email address in use',
    sentWhen: 'Sent to the address that a member of staff proposed for an identity, when it takes effect.',
    fields: { contact_link },
  },
  emailChangeStopped: {
    setting: 'NOTIFY_TEMPLATE_EMAIL_CHANGE_STOPPED',
    title: 'Email address not changed',
    sentWhen:
      'Sent to both addresses when a change that a member of staff proposed is stopped, and to the old one only if the new one was never confirmed.',
    fields: { contact_link },
  },
  emailChangeUndone: {
    setting: 'NOTIFY_TEMPLATE_EMAIL_CHANGE_UNDONE',
    title: 'Change of email address taken back',
    sentWhen: 'Sent to both addresses when a member of staff takes a change of address back.',
    fields: { contact_link },
  },
  nameChanged: {
    setting: 'NOTIFY_TEMPLATE_NAME_CHANGED',
    title: 'Official name changed',
    sentWhen:
      'Sent to the address that a person signs in with, when a member of staff changed the name that they gave us.',
    fields: { name, contact_link },
  },
  dateOfBirthChanged: {
    setting: 'NOTIFY_TEMPLATE_DATE_OF_BIRTH_CHANGED',
    title: 'Date of birth changed',
    sentWhen:
      'Sent to the address that a person signs in with, when a member of staff changed the date of birth that they gave us.',
    fields: { name, contact_link },
  },
  accountLocked: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNT_LOCKED',
    title: 'Account locked',
    sentWhen: 'Sent to the address of an identity that a member of staff locked.',
    fields: { name, contact_link },
  },
  accountUnlocked: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNT_UNLOCKED',
    title: 'Account unlocked',
    sentWhen: 'Sent to the address of an identity that a member of staff unlocked.',
    fields: { name, contact_link },
  },
  accountClosed: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNT_CLOSED',
    title: 'Account closed',
    sentWhen: 'Sent to the address of an identity that two members of staff closed.',
    fields: { name, contact_link },
  },
  accountReopened: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNT_REOPENED',
    title: 'Account re-opened',
    sentWhen: 'Sent to the address of a closed identity that a member of staff re-opened.',
    fields: { name, contact_link },
  },
  recordKept: {
    setting: 'NOTIFY_TEMPLATE_RECORD_KEPT',
    title: 'Link to a teaching record confirmed',
    sentWhen:
      'Sent to the address that a person signs in with, when a member of staff looked at the link to their teaching record, which stays.',
    fields: { name, contact_link },
  },
  recordReturned: {
    setting: 'NOTIFY_TEMPLATE_RECORD_RETURNED',
    title: 'Teaching record given back',
    sentWhen:
      'Sent to the address that a person signs in with, when a lead gave them a record back that a claimant had taken.',
    fields: { name, contact_link },
  },
  recordUnlinked: {
    setting: 'NOTIFY_TEMPLATE_RECORD_UNLINKED',
    title: 'Closed teaching record unlinked',
    sentWhen:
      'Sent to the address that a person signs in with, when a member of staff unlinked a record that was closed.',
    fields: { name, contact_link },
  },
  recordWithheld: {
    setting: 'NOTIFY_TEMPLATE_RECORD_WITHHELD',
    title: 'Proof for a teaching record not enough',
    sentWhen:
      'Sent to the address that a person signs in with, when a lead refused to link a withheld record to them.',
    fields: { name, contact_link },
  },
  teacherReferenceNumber: {
    setting: 'NOTIFY_TEMPLATE_TEACHER_REFERENCE_NUMBER',
    title: 'Teacher reference number',
    sentWhen:
      'Sent to the address that the person signs in with, when the TRN of the record that was found is not the one they gave, or they gave none.',
    fields: { name, service_name, trn },
  },
  detailsDiffer: {
    setting: 'NOTIFY_TEMPLATE_DETAILS_DIFFER',
    title: 'Details differ',
    sentWhen:
      'Sent to the address that the person signs in with, when details they gave differ from their teaching record. It says the name or date of birth on the record where they differ, unless only a few details agree with it, and never a National Insurance number.',
    fields: {
      name,
      service_name,
      differing_details: {
        holds:
          'the kinds of detail and what the record has, with a line and a bullet for each after the first',
        example: 'your name: your record has Aisha Khan\n* your National Insurance number',
      },
      change_details_link: {
        holds: 'where a teaching record can be changed (`CHANGE_DETAILS_URL`)',
        example: 'https://www.gov.uk/guidance/access-your-teaching-qualifications',
      },
    },
  },
  invitation: {
    setting: 'NOTIFY_TEMPLATE_INVITATION',
    title: 'Invitation',
    sentWhen:
      'Sent when a service invites the person of a teaching record to sign in to it, to the address on the record or the one that the service gave. It says nothing of the record.',
    fields: {
      service_name,
      usable_until: {
        holds: 'until when the link works: 30 days later',
        example: '5:30pm on 1 October 2026',
      },
      invitation_link: {
        holds: 'the page on which the reader can use the invitation',
        example: 'https://identity.example/invitation?token=kP3',
      },
    },
  },
  recordClaimed: {
    setting: 'NOTIFY_TEMPLATE_RECORD_CLAIMED',
    title: 'Teaching record linked',
    sentWhen:
      'Sent to the address on a teaching record when an identity that signs in with another address claims the record for the first time.',
    fields: {
      service_name,
      claimed_at: { holds: 'when it was linked, in London', example: '5:30pm on 1 September 2026' },
      disputable_until: {
        holds: 'until when the link works: 30 days later',
        example: '5:30pm on 1 October 2026',
      },
      dispute_link: {
        holds: 'the page on which the reader can say that it was not them',
        example: 'https://identity.example/this-was-not-me?token=kP3',
      },
    },
  },
  disputeRefused: {
    setting: 'NOTIFY_TEMPLATE_DISPUTE_REFUSED',
    title: 'Disputed record stays linked',
    sentWhen:
      'Sent to the address on a teaching record, whose reader said that they did not link it, when a member of staff has decided that the link stays.',
    fields: { contact_link },
  },
  disputeUpheld: {
    setting: 'NOTIFY_TEMPLATE_DISPUTE_UPHELD',
    title: 'Disputed record unlinked',
    sentWhen:
      'Sent to the address on a teaching record, whose reader said that they did not link it, when a member of staff has ended the link.',
    fields: { contact_link },
  },
  recordFound: {
    setting: 'NOTIFY_TEMPLATE_RECORD_FOUND',
    title: 'Teaching record found later',
    sentWhen:
      'Sent to the address that the person signs in with, when their record is found after they have gone: by matching again, or by an agent.',
    fields: { name, trn },
  },
  recordPasscode: {
    setting: 'NOTIFY_TEMPLATE_RECORD_PASSCODE',
    title: 'Passcode to the address on a teaching record',
    sentWhen:
      'Sent to the address on a teaching record when its holder has to prove that it is theirs and asks for the passcode.',
    fields: { passcode, expires_at, service_name },
  },
  recordToProve: {
    setting: 'NOTIFY_TEMPLATE_RECORD_TO_PROVE',
    title: 'Teaching record found later, to be proved',
    sentWhen:
      'Sent in place of "Teaching record found later" when only a few details agree with the record: it says nothing of what is on it.',
    fields: { name },
  },
  recordLost: {
    setting: 'NOTIFY_TEMPLATE_RECORD_LOST',
    title: 'Teaching record no longer linked',
    sentWhen:
      'Sent to the address that a person signs in with, when they lose a record: a claimant who proved more took it, or an agent decided that it is not theirs.',
    fields: { name, contact_link },
  },
  recordMoved: {
    setting: 'NOTIFY_TEMPLATE_RECORD_MOVED',
    title: 'Teaching record taken from another account',
    sentWhen:
      'Sent to the address that a person signs in with, when they took their record from an account to which it was linked on fewer details.',
    fields: { name, contact_link },
  },
  accountsMerged: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNTS_MERGED',
    title: 'Two accounts joined',
    sentWhen: 'Sent to both addresses of a person, when staff merged their two identities.',
    fields: { name, contact_link },
  },
  accountsSeparated: {
    setting: 'NOTIFY_TEMPLATE_ACCOUNTS_SEPARATED',
    title: 'Two accounts separated again',
    sentWhen: 'Sent to both addresses, when staff undid a merge of two identities.',
    fields: { name, contact_link },
  },
  recordNotFound: {
    setting: 'NOTIFY_TEMPLATE_RECORD_NOT_FOUND',
    title: 'Teaching record not found',
    sentWhen:
      'Sent to the address that a person signs in with, when an agent closes the search for their record because none was found.',
    fields: {
      name,
      finding: {
        holds: 'a sentence that says what we found, for the reason that the agent gave',
        example:
          'Our support team looked for your teaching record with the details that you gave us, and found none.',
      },
      next_step: {
        holds: 'a sentence that says what the reader can do',
        example: 'If you have taught or trained under another name, tell us.',
      },
      reference,
      contact_link,
    },
  },
  linkConfirmed: {
    setting: 'NOTIFY_TEMPLATE_LINK_CONFIRMED',
    title: 'Teaching record checked, and still linked',
    sentWhen:
      'Sent to the address that a person signs in with, when an agent has looked at a doubt about their record and found that it is theirs.',
    fields: { name, reference, contact_link },
  },
  supportQuestion: {
    setting: 'NOTIFY_TEMPLATE_SUPPORT_QUESTION',
    title: 'Question from our support team',
    sentWhen:
      'Sent to the address that a person signs in with, when an agent needs to know more. The link leads to a page on which they answer, once.',
    fields: {
      name,
      question: {
        holds: 'a sentence that says why we ask',
        example: 'We are looking for your teaching record, and need more details to find it.',
      },
      wanted: {
        holds: 'what we ask for, with a line and a bullet for each after the first',
        example: 'where you trained to teach\n* the schools where you have taught',
      },
      answerable_until: {
        holds: 'until when the link works: 14 days later',
        example: '5:30pm on 15 September 2026',
      },
      reply_link: {
        holds: 'the page on which the reader answers',
        example: 'https://identity.example/support-reply?token=kP3',
      },
      reference,
    },
  },
  newBrowser: {
    setting: 'NOTIFY_TEMPLATE_NEW_BROWSER',
    title: 'Signed in with a new browser',
    sentWhen:
      'Sent to the address of an identity with a TRN when it signs in with a browser that had not proved the address in the last 90 days.',
    fields: {
      service_name,
      signed_in_at: { holds: 'when it signed in, in London', example: '5:30pm on 1 September 2026' },
      account_link: { holds: 'the account page', example: 'https://identity.example/account' },
    },
  },
  staffInvitation: {
    setting: 'NOTIFY_TEMPLATE_STAFF_INVITATION',
    title: 'Invitation of a member of staff',
    sentWhen:
      'Sent to the work address of a member of staff who is invited to the support pages, and again when their second factor was reset.',
    fields: {
      name: { holds: 'the name of the member of staff', example: 'Ama Mensah', isTyped: true },
      role: { holds: 'the role, with its article', example: 'an agent' },
      expires_at: {
        holds: 'until when the link works: 48 hours later',
        example: '5:30pm on 3 September 2026',
      },
      invitation_link: {
        holds: 'the page on which the sign-in is set up',
        example: 'https://identity.example/support/invitation?token=kP3',
      },
    },
  },
  staffAccountChanged: {
    setting: 'NOTIFY_TEMPLATE_STAFF_ACCOUNT_CHANGED',
    title: 'Account of a member of staff changed',
    sentWhen:
      'Sent to the work address of a member of staff when their second factors, recovery codes or role change, and when a wrong second factor was given too often.',
    fields: {
      change: { holds: 'what was changed, as a sentence', example: 'A passkey was added to your account.' },
      changed_at: { holds: 'when, in London', example: '5:30pm on 1 September 2026' },
    },
  },
  webhookTrouble: {
    setting: 'NOTIFY_TEMPLATE_WEBHOOK_TROUBLE',
    title: 'Webhook not getting through',
    sentWhen:
      'Sent to the work address of each service owner when every webhook to a receiver of a service failed for 24, 48 and 72 hours, and when we stop sending to it.',
    fields: {
      service_name: { holds: 'the service whose receiver it is', example: 'Register for an NPQ' },
      host: { holds: 'the host of the receiver', example: 'npq.example' },
      trouble: {
        holds: 'what has happened, as sentences',
        example: 'Every webhook that we sent to this receiver failed. We are still trying.',
      },
      since: { holds: 'since when, in London', example: '5:30pm on 1 September 2026' },
    },
  },
  helpAsked: {
    setting: 'NOTIFY_TEMPLATE_HELP_ASKED',
    title: 'Help asked for',
    sentWhen:
      'Sent to the address that the claimant has just proved, when they cannot get at the address that holds their record and ask for help.',
    fields: {
      name,
      service_name,
      reference,
      kept_until: {
        holds: 'until when their answers are kept, in London',
        example: '5:30pm on 8 September 2026',
      },
    },
  },
} as const satisfies Record<string, Mail>

export type NotifyTemplateName = keyof typeof mails
export type NotifyTemplateSetting = (typeof mails)[NotifyTemplateName]['setting']

export type NotifyPersonalisation<Name extends NotifyTemplateName> = Record<
  keyof (typeof mails)[Name]['fields'],
  string
>

export type NotifyTemplate = Mail & { subject: string; body: string }

/** Every template as it stands in Notify: the mail with its English words. */
export const notifyTemplates = withWords(en)

function withWords(words: Record<NotifyTemplateName, MailWords>): Record<NotifyTemplateName, NotifyTemplate> {
  const complete = templateNames().map((name) => {
    const { subject } = words[name]
    return [name, { ...mails[name], subject, body: bodyText(words[name]) }]
  })
  return Object.fromEntries(complete)
}

export function templateNames(): NotifyTemplateName[] {
  return Object.keys(mails) as NotifyTemplateName[]
}

/** The fields of a mail that a person typed. */
export function typedFields(name: NotifyTemplateName): string[] {
  const all: [string, MailField][] = Object.entries(mails[name].fields)
  return all.filter(([, { isTyped }]) => isTyped).map(([field]) => field)
}
