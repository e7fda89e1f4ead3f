import type { Reply } from '../../bot/ports/reply.ts';

/** What somebody may type, or a directory may hold, to make a page, a card or a mail do more than show it. */
export const ATTACKS: readonly string[] = [
  '<script>document.title="pwned"</script>',
  '<img src="https://evil.example/x.png" onerror="document.title=\'pwned\'">',
  '"><svg/onload=document.title=1>',
  '\'"--></style></script></title></textarea><img src=x onerror=document.title=1>',
  '<a href="https://evil.example">click</a><iframe srcdoc="<script>parent.document.title=1</script>">',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  '&lt;img src=x onerror=document.title=1&gt; &#60;b&#62;',
  '[click](https://evil.example/phish)',
  '[click](javascript:document.title=1)',
  '![picture](https://evil.example/track.png)',
  '<https://evil.example/> https://evil.example/ www.evil.example evil@evil.example',
  '[click][1]\n\n[1]: https://evil.example',
  '# heading **bold** _em_ `mono` ~~gone~~',
  'https://cnrs.fr@evil.example/ https://sesame.cnrs.fr.evil.example/',
  'mailto:evil@evil.example?bcc=a@evil.example',
  '${secret} {{7*7}} {{constructor.constructor("document.title=1")()}} {TIME(2026-01-01T00:00:00Z)}',
  'javascript:document.title=1//https://x.y',
  '\u202egpj.exe\u202c \u200bzero\u200bwidth',
];

/** Every kind of reply, with the text wherever a reply holds one. */
export function repliesWith(text: string): readonly Reply[] {
  const choices = [{ id: 'one', label: text }];
  const field = { label: text, hint: text, isRequired: true } as const;
  return [
    { kind: 'text', text },
    { kind: 'notice', tone: 'warning', text },
    { kind: 'choices', text, choices },
    {
      kind: 'form',
      form: 'any',
      text,
      fields: [
        { id: 'text', kind: 'text', ...field },
        { id: 'long', kind: 'long-text', ...field },
        { id: 'mail', kind: 'email', ...field },
        { id: 'date', kind: 'date', ...field },
      ],
      submitLabel: text,
      choices,
    },
    {
      kind: 'access-path',
      title: text,
      steps: [
        {
          step: 'unit',
          label: text,
          state: 'blocked',
          stateLabel: text,
          sourceLabel: text,
          at: text,
        },
      ],
    },
    { kind: 'from-support', title: text, text },
    { kind: 'verdict', title: text, explanation: text, action: text, who: text, tone: 'error' },
    {
      kind: 'letter',
      title: text,
      to: text,
      mail: text,
      letters: [
        { language: 'fr', subject: text, body: text },
        { language: 'en', subject: text, body: text },
      ],
      copyLabel: text,
      mailLabel: text,
    },
  ];
}
