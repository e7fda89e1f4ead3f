import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reseda } from '../../bot/ports/directories.ts';

/** A RESEDA and those of its people that the suite asks about. */
export interface ResedaWorld extends AsyncDisposable {
  readonly port: Reseda;
  /** Somebody with one record, whose name has accents, attached to one unit. */
  readonly person: {
    readonly mail: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly unit: string;
  };
  /** Somebody with an address beside the mail. */
  readonly withOtherMail: { readonly mail: string; readonly otherMail: string };
  /** Somebody without mail. */
  readonly withoutMail: { readonly name: string; readonly unit: string };
  /** How many records carry that address. */
  readonly shared: { readonly mail: string; readonly records: number };
  readonly redListed: { readonly mail: string };
  readonly unknownMail: string;
  /** A unit of a code with letters and digits; it has a valideur and a COFO. */
  readonly unit: {
    readonly code: string;
    readonly name: string;
    readonly delegation: string;
    readonly administrators: readonly string[];
    readonly directors: readonly string[];
  };
  /** A unit without a valideur, in a directory that names valideurs. */
  readonly unitWithoutValideur: string;
}

const unlimited = (): AbortSignal => new AbortController().signal;
const withoutAccents = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** What the port promises, whatever is behind it. */
export function describeReseda(name: string, createWorld: () => Promise<ResedaWorld>): void {
  describe(name, () => {
    let world: ResedaWorld;

    beforeAll(async () => {
      world = await createWorld();
    });

    afterAll(async () => {
      await world[Symbol.asyncDispose]();
    });

    it.each([
      ['as it is written', (mail: string) => mail],
      ['in capitals', (mail: string) => mail.toUpperCase()],
    ])('finds a record by its mail %s', async (_, spell) => {
      const { mail, familyName, givenName, unit } = world.person;

      const records = await world.port.findByMail(spell(mail), unlimited());

      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject({ familyName, givenName, units: [unit], mainUnit: unit });
      expect(records[0]?.mails).toContain(mail.toLowerCase());
    });

    it('finds a record by an address beside its mail, and tells the two apart', async () => {
      const { mail, otherMail } = world.withOtherMail;

      const [record, ...others] = await world.port.findByMail(otherMail, unlimited());

      expect(others).toEqual([]);
      expect(record?.mails).toEqual([mail]);
      expect(record?.otherMails).toContain(otherMail);
    });

    it('finds every record that carries the address', async () => {
      const { mail, records } = world.shared;

      expect(await world.port.findByMail(mail, unlimited())).toHaveLength(records);
    });

    it('finds nobody by an address that no record carries', async () => {
      expect(await world.port.findByMail(world.unknownMail, unlimited())).toEqual([]);
    });

    it.each(['*', '*@*', '*)(objectClass=*', 'a*', '\\2a', '))(|(mail=*'])(
      'finds nobody by %s',
      async (text) => {
        const found = world.port.findByMail(text, unlimited()).catch(() => []);

        expect(await found).toEqual([]);
      },
    );

    it.each(['\0', '\0x', '\n', '\r\n', '\u007f'])(
      'finds nobody by a known address with %j behind it',
      async (text) => {
        const found = world.port.findByMail(world.person.mail + text, unlimited()).catch(() => []);

        expect(await found).toEqual([]);
      },
    );

    it('says who is on the red list', async () => {
      const [record] = await world.port.findByMail(world.redListed.mail, unlimited());

      expect(record?.isRedListed).toBe(true);
    });

    it.each([
      ['given name first', (given: string, family: string) => `${given} ${family}`],
      ['family name first', (given: string, family: string) => `${family} ${given}`],
      ['in capitals', (given: string, family: string) => `${given} ${family}`.toUpperCase()],
      ['without accents', (given: string, family: string) => withoutAccents(`${given} ${family}`)],
      ['with spaces around', (given: string, family: string) => `  ${family}   ${given} `],
    ])('finds a person of a unit by name, %s', async (_, spell) => {
      const { givenName, familyName, unit, mail } = world.person;

      const typed = spell(givenName, familyName);
      const records = await world.port.findByNameAndUnit(typed, unit, unlimited());

      expect(records.map(({ mails }) => mails)).toEqual([[mail]]);
    });

    it('finds somebody without mail by name and unit', async () => {
      const { name: typed, unit } = world.withoutMail;

      const records = await world.port.findByNameAndUnit(typed, unit, unlimited());

      expect(records.map(({ mails }) => mails)).toEqual([[]]);
    });

    it.each(['Personne Inconnue', '*', ''])('finds nobody by the name "%s"', async (typed) => {
      const { unit } = world.person;

      expect(await world.port.findByNameAndUnit(typed, unit, unlimited())).toEqual([]);
    });

    it('finds nobody by half a name', async () => {
      const { familyName, unit } = world.person;

      expect(await world.port.findByNameAndUnit(familyName, unit, unlimited())).toEqual([]);
    });

    it.each(['UMR0000', '*', '', '   '])('finds nobody in the unit "%s"', async (code) => {
      const { givenName, familyName } = world.person;

      const typed = `${givenName} ${familyName}`;
      expect(await world.port.findByNameAndUnit(typed, code, unlimited())).toEqual([]);
    });

    it.each([
      ['as it is', (code: string) => code],
      ['in small letters', (code: string) => code.toLowerCase()],
      ['with a space', (code: string) => code.replace(/\d/, ' $&')],
      ['with an underscore', (code: string) => code.replace(/\d/, '_$&')],
      ['with a hyphen', (code: string) => code.replace(/\d/, '-$&')],
      ['with spaces around', (code: string) => ` ${code} `],
    ])('finds a unit by its code %s', async (_, spell) => {
      const { code, name: unitName, delegation, administrators, directors } = world.unit;

      const unit = await world.port.findUnit(spell(code), unlimited());

      expect(unit).toMatchObject({ code, name: unitName, delegation });
      expect(unit?.administrators.map((contact) => contact.name)).toEqual(administrators);
      expect(unit?.directors.map((contact) => contact.name)).toEqual(directors);
      expect(unit).toMatchObject({ hasValideur: 'yes', hasCofo: 'yes' });
    });

    it('says that a unit has no valideur, since other units have one', async () => {
      const unit = await world.port.findUnit(world.unitWithoutValideur, unlimited());

      expect(unit?.hasValideur).toBe('no');
    });

    it.each(['UMR0000', '*', '', 'UMR', 'un laboratoire (le mien)'])(
      'finds no unit "%s"',
      async (code) => {
        expect(await world.port.findUnit(code, unlimited())).toBeUndefined();
      },
    );
  });
}
