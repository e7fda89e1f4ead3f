import { expect, it } from 'vitest';
import { listTexts } from '../../../../dialogs/wording/texts/list-texts.ts';

it('what may be written for a contact does not depend on what is configured', () => {
  const configured = { support: 'a@cnrs.example', sesame: 'le guichet {unit}\nau fond', hours: '' };

  const { texts } = listTexts([], { ...configured, delay: undefined });

  const sesame = texts.find(({ id }) => id === 'contact.sesame')?.fr;
  expect(sesame).toMatchObject({ shipped: 'le guichet {unit}\nau fond', kind: 'line', places: [] });
});
