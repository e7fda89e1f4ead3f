import type { PagePart, PreviewScene } from './shown.ts';

/** The page of a request with a text in it. */
export function toPagePreview(scene: PreviewScene): readonly PagePart[] {
  const { say, id } = scene;
  return id.startsWith('page.gone')
    ? [part('title', say('page.goneTitle')), part('text', say('page.gone'))]
    : requestParts(scene);
}

function requestParts({ say, id }: PreviewScene): readonly PagePart[] {
  const picked = (group: string, usual: string): string =>
    say(id.startsWith(`page.${group}.`) ? id : `page.${group}.${usual}`);
  const isWaiting = id === 'page.waiting';
  const isPersons = /^page\.events\.(?:opened|added|written|confirmed|reopened)$/u.test(id);
  return [
    ...['skip', 'home', 'inThisLanguage'].map((name) => part('soft', say(`page.${name}`))),
    part('title', say('page.title')),
    ...(id.startsWith('page.notices.') ? [part('notice', say(id))] : []),
    part('text', isWaiting ? say('page.statuses.waiting') : picked('statuses', 'solved')),
    ...(isWaiting ? [part('text', say(id))] : []),
    part('heading', say('page.answer')),
    part('text', say('page.label')),
    part('soft', say('page.hint')),
    part('box', ''),
    ...['send', 'works', 'notYet'].map((name) => part('button', say(`page.${name}`))),
    part('heading', say('page.thread')),
    part(
      'text',
      `${say('page.support')} ${isPersons ? say('page.events.taken') : picked('events', 'taken')}`,
    ),
    part('text', `${say('page.you')} ${isPersons ? say(id) : say('page.events.opened')}`),
    part('text', say('page.personal')),
  ];
}

function part(look: PagePart['look'], text: string): PagePart {
  return { look, text };
}
