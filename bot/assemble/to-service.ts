import type { Config } from '../config.ts';
import type { Enquiry } from '../ports/enquiry.ts';
import type { Service } from '../ports/turn.ts';

export interface ServiceNeeds {
  readonly enquiry: Pick<Enquiry, 'systems'>;
  /** Asked late: the port may be chosen by the system. */
  readonly publicUrl: () => string;
}

/** What is configured and what people may be told of it. */
export async function toService(
  config: Config,
  { enquiry, publicUrl }: ServiceNeeds,
): Promise<Service> {
  const { support, codes, retention, directory } = config;
  return {
    systems: enquiry.systems,
    isSample: directory.kind === 'sample',
    supportMailbox: support.mailbox,
    sesameSupport: support.sesameContact,
    supportHours: support.hours,
    supportUsualDelay: support.usualDelay,
    codeTtlMinutes: codes.ttlMinutes,
    retentionDays: retention.conversationDays,
    timeZone: support.timeZone,
    institutionalDomains: await findInstitutionalDomains(config),
    get publicUrl() {
      return publicUrl();
    },
  };
}

/** The invented people work at invented institutions. */
async function findInstitutionalDomains(config: Config): Promise<readonly string[]> {
  const { institutional } = config.domains;
  if (config.directory.kind !== 'sample') return institutional;
  const { SAMPLE_PEOPLE } = await import('../../adapters/sample/sample-people.ts');
  const { SAMPLE_PUBLIC_MAIL_DOMAIN } = await import('../../adapters/sample/people-of-reseda.ts');
  const domains = SAMPLE_PEOPLE.map(({ mail }) => mail.slice(mail.lastIndexOf('@') + 1));
  const invented = domains.filter((domain) => domain !== SAMPLE_PUBLIC_MAIL_DOMAIN);
  return [...institutional, ...new Set(invented)];
}
