import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsName } from '../../../bot/ports/trust/fits-name.ts';

const at = (local: string): string => `${local}@labo.example`;

describe('an address fits a name', () => {
  it.each([
    ['marie.curie', 'Marie Curie'],
    ['marie.curie', 'CURIE Marie'],
    ['m.curie', 'Marie Curie'],
    ['mcurie', 'Marie Curie'],
    ['curie-m', 'Marie Curie'],
    ['curiem', 'Marie Curie'],
    ['marie.curie2', 'Marie Curie'],
    ['marie.curie+sygefor', 'Marie Curie'],
    ['jp.martin', 'Jean-Pierre Martin'],
    ['jean-pierre.martin', 'Jean Pierre Martin'],
    ['helene.noel', 'Hélène Noël'],
    ['jean.latour', 'Jean de La Tour'],
    ['jean.tour', 'Jean de la Tour'],
    ['anne.dupont-martin', 'Anne Dupont-Martin'],
    ['li.wu', 'Li Wu'],
    ['francois.dhuy', 'François d’Huy'],
  ])('%s is one of %s', (local, name) => {
    expect(fitsName(at(local), name)).toBe(true);
  });

  it.each([
    ['marie.curie', 'Marie Durand'],
    ['marie.curie', 'Paul Curie'],
    ['marie', 'Marie Curie'],
    ['curie', 'Marie Curie'],
    ['curie', 'Curie'],
    ['mc', 'Marie Curie'],
    ['paul.martin', 'Jean-Paul Martin'],
    ['jean.martin', 'Jean-Paul Martin'],
    ['marie.curie', 'Marie'],
    ['contact.curie', 'Marie Curie'],
    ['marie.marie', 'Marie Curie'],
    ['secretariat', 'Marie Curie'],
    ['1234', 'Marie Curie'],
    ['', 'Marie Curie'],
    ['marie.curie', ''],
    ['marie.curie', 'Marie Curie '.repeat(20)],
  ])('%s is none of %s', (local, name) => {
    expect(fitsName(at(local), name)).toBe(false);
  });

  it('says no to whoever has another family name, whatever the names are', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(word, word, word, (given, own, other) => {
        fc.pre(
          own !== other &&
            given !== other &&
            !own.includes(other) &&
            !`${given}${own}`.includes(other),
        );

        expect(fitsName(at(`${given}.${own}`), `${given} ${other}`)).toBe(
          `${given}${own}` === `${given}${other}`,
        );
      }),
    );
  });
});
