import type { JanusAccount, ResedaRecord, Unit } from '../../bot/ports/directories.ts';

/** The moment at which the entries below are in order. */
export const NOW = new Date('2026-11-22T09:00:00Z');

const DAY_MS = 24 * 60 * 60 * 1000;

export const daysFromNow = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);

export const HEALTHY_RECORD: ResedaRecord = {
  mails: ['anne.martin@labo.example'],
  otherMails: [],
  familyName: 'Martin',
  givenName: 'Anne',
  displayName: 'Anne Martin',
  units: ['UMR5149'],
  mainUnit: 'UMR5149',
  paidByCnrs: 'yes',
  endDates: [],
  isRedListed: false,
  unreadable: [],
};

export const HEALTHY_UNIT: Unit = {
  code: 'UMR5149',
  name: 'Institut Alexandre',
  delegation: 'DR13',
  administrators: [{ name: 'Gisèle Gestion', mail: 'gisele.gestion@labo.example' }],
  directors: [{ name: 'Denis Directeur', mail: undefined }],
  hasValideur: 'yes',
  hasCofo: 'yes',
};

export const HEALTHY_ACCOUNT: JanusAccount = {
  state: { is: 'active', start: undefined, end: undefined },
  validFrom: undefined,
  validUntil: undefined,
  locks: [],
  isLockEnforced: 'yes',
  mustChange: 'no',
  passwordChangedAt: daysFromNow(-40),
  passwordMaxAgeSeconds: 365 * 24 * 60 * 60,
  passwordExpired: 'unknown',
  lastSuccessAt: daysFromNow(-2),
  maxIdleSeconds: 180 * 24 * 60 * 60,
  isPolicyKnown: true,
  unreadable: [],
};
