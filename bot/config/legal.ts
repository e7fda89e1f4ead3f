import type { Environment } from './environment.ts';

/** What an operator says of the service, for the pages that the law asks for. */
export interface LegalConfig {
  /** Of the operator's own texts; `undefined`: those that come with the program. */
  readonly folder: string | undefined;
  readonly controller: string | undefined;
  readonly privacyContact: string | undefined;
  readonly publisher: string | undefined;
  readonly publicationDirector: string | undefined;
  readonly host: string | undefined;
  readonly accessibilityPlan: string | undefined;
}

export function toLegal(values: Environment): LegalConfig {
  return {
    folder: values.LEGAL_DIR,
    controller: values.CONTROLLER_NAME,
    privacyContact: values.PRIVACY_CONTACT,
    publisher: values.PUBLISHER,
    publicationDirector: values.PUBLICATION_DIRECTOR,
    host: values.HOSTING_PROVIDER,
    accessibilityPlan: values.ACCESSIBILITY_PLAN,
  };
}
