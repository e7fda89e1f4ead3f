import type { JSX } from 'preact';
import { WEB_PAGE } from '../../../dialogs/wording/web-page.ts';
import type { Language } from '../../ports/message.ts';
import type { SamplePerson } from './demo.ts';

interface SamplePeopleProps {
  readonly people: readonly SamplePerson[];
  readonly language: Language;
  readonly onUse: (mail: string) => void;
}

export function SamplePeople({ people, language, onUse }: SamplePeopleProps): JSX.Element {
  const words = WEB_PAGE[language].people;
  return (
    <section class="panel people" aria-labelledby="people-title">
      <h2 id="people-title">{words.title}</h2>
      <p class="soft">{words.text}</p>
      <ul>
        {people.map(({ name, mail, unit, shows }) => (
          <li key={`${mail} ${name}`}>
            <p>
              <strong>{name}</strong>
              {unit !== '' && <span class="soft"> · {unit}</span>}
            </p>
            <p>{shows[language]}</p>
            {mail !== '' && (
              <button type="button" class="link-button" onClick={() => onUse(mail)}>
                <span class="hidden-text">{words.use} </span>
                {mail}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
