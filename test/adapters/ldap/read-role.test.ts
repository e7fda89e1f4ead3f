import { describe, expect, it } from 'vitest';
import { readRole } from '../../../adapters/ldap/read-role.ts';

describe('who does what where', () => {
  it.each([
    '[role={CNRS}DU][type={SUPANN}S203][code=UMR5149]',
    '[code=UMR5149][type={SUPANN}S203][role={CNRS}DU]',
    '[type={SUPANN}S203][code=UMR5149][role={CNRS}DU][libelle=directeur d’unité]',
    '[ROLE={CNRS}DU] [Code= UMR5149 ]',
  ])('is read from %s', (value) => {
    expect(readRole(value)).toEqual({ role: '{CNRS}DU', code: 'UMR5149' });
  });

  it.each(['', '{CNRS}DU', '[role={CNRS}DU]', '[code=UMR5149]', '[role=][code=UMR5149]', '[[]]'])(
    'is not made up from "%s"',
    (value) => {
      expect(readRole(value)).toBeUndefined();
    },
  );
});
