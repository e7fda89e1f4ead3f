import type { PERSONAL_DATA_FR } from '../fr/personal-data.ts';

/** What is said about what is kept of a person, in English. */
export const PERSONAL_DATA_EN: Readonly<Record<keyof typeof PERSONAL_DATA_FR, string>> = {
  askProof:
    'What I keep under an address I only show to, and erase for, whoever reads that mailbox. Give your address: I will send a verification code to it. I can also erase this conversation alone, right now.',
  title: 'This is what I keep for {mails}:',
  conversation:
    '– conversations: 1, of {from}; erased by itself {days} days after the last message',
  conversations:
    '– conversations: {count}, from {from} to {to}; erased by themselves {days} days after the last message',
  diagnoses: '– diagnoses in the journal: {count}, under a pseudonym, without name or address',
  request: '– request {reference} to support, of {date}; kept until {until}',
  requestUnsent:
    '– request {reference} to support, of {date}; kept until {until}; its mail has not left yet',
  requestMessages: '– messages written about the request {reference}: {count}',
  waiting: '– mails to you that wait to leave: {count}',
  files: '– mails to you on the server’s disk: {count}',
  lookUp: '– directories consulted by support on {date}: {reason}',
  lookUpForRequest: 'for your request {reference}',
  lookUpWithoutReason: 'no reason given',
  notKept:
    'I keep neither your passwords, nor your codes, nor what your RESEDA and Janus records say outside these conversations and your requests to support.',
  goes: 'If you erase everything, these conversations are gone at once, this one included, and so are the mails and messages above. What will stay:',
  staysRequest:
    '– the request {reference} until {until}: its reference, the situation, a fingerprint of your address, and the mail to support if it has not left',
  staysDiagnoses: '– the diagnoses, without any link to you',
  staysLookUps: '– the trace of look-ups by support, {days} days after each',
  staysCounters: '– how many codes were asked for and tried, for one day',
  staysSent: '– mails that have left, which I cannot call back',
  eraseAll: 'Erase everything',
  eraseNothing: 'Erase nothing',
  eraseConversation: 'Erase this conversation',
  nothingErased: 'All right, I have erased nothing.',
  erased: 'Erased: this conversation, and everything that I kept for you.',
  erasedConversation: 'Erased: this conversation alone.',
  erasedRequest:
    'Your request {reference} stays open: I keep its reference and situation until {until}.',
  erasedFiles: 'The mails to you on the server’s disk are erased too.',
  erasedSent: 'Mails that have left cannot be called back.',
};
