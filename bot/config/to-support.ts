import type { Environment } from './environment.ts';

export interface SupportConfig {
  readonly mailbox: string;
  readonly sesameContact: string | undefined;
  readonly hours: string | undefined;
  readonly usualDelay: string | undefined;
  readonly workingHours: Environment['SUPPORT_WORKING_HOURS'];
  readonly timeZone: string;
  readonly closedDays: Environment['SUPPORT_CLOSED_DAYS'];
  /** In hours of work. */
  readonly targets: Environment['SUPPORT_TARGETS'];
}

export function toSupport(values: Environment): SupportConfig {
  return {
    mailbox: values.SUPPORT_MAILBOX,
    sesameContact: values.SESAME_SUPPORT_CONTACT,
    hours: values.SUPPORT_HOURS,
    usualDelay: values.SUPPORT_USUAL_DELAY,
    workingHours: values.SUPPORT_WORKING_HOURS,
    timeZone: values.SUPPORT_TIME_ZONE,
    closedDays: values.SUPPORT_CLOSED_DAYS,
    targets: values.SUPPORT_TARGETS,
  };
}
