/** Signs of whom a text is about, read in a row of words and parts (`wordsByPart`), a space before and after each. */
const SIGNS: readonly { readonly id: string; readonly said: RegExp }[] = [
  { id: 'own-person', said: / <my> (?:\S+ ){0,2}?<person> / },
  { id: 'one-of-own', said: / (?:<a>|un|une) (?:of|de|d) <my> / },
  { id: 'new-person', said: / (?:<a> |<the> )?<new> (?:\S+ )?<person> / },
  { id: 'a-person', said: / (?:<a>|<the>) (?:\S+ )?<person> / },
  { id: 'bare-person', said: /^ (?:<person>|<new>|<name>) / },
  {
    id: 'for-person',
    said: / (?:pour|pr|for|chez|aider|help|concernant|concerning|about|inscrire|regarding) (?:(?:<my>|<a>|<the>|all|toute?s?|<new>|\S+) ){0,3}?<person> /,
  },
  {
    id: 'for-name',
    said: / (?:pour|pr|for|chez|concernant|concerning|about|a|of|de|d) (?:<title>|<name>|<him>|<he>|quelqu|someone|somebody) /,
  },
  { id: 'titled', said: / (?:<title>|dr|m) (?:<name>|\p{L}) /u },
  {
    id: 'on-behalf',
    said: / (?:on behalf|de la part|au nom|a la place|ma place|ask(?:s|ed|ing)? me|<i> demandent?|<i> a demande|<i> sollicite) /,
  },
  { id: 'he-subject', said: / <he> (?:\S+ )/ },
  { id: 'he-first', said: /^ (?:\S+ )?<he> / },
  { id: 'him', said: / <him> / },
  {
    id: 'own-group',
    said: / (?:<my>|toute <my>|all <my>) (?:\S+ )?(?:equipe|team|group|groupe|gens|staff|half|people|personnels?|service|chaire?) /,
  },
  {
    id: 'supervises',
    said: / <i> (?:\S+ )?(?:encadre|supervise|accueille|host|accompagne|gere|manage|occupe|recrute|welcome) /,
  },
  {
    id: 'we',
    said: / (?:on|nous|we) (?:a|avons|have|host|accueille|accueillons|got|recoit|recrute|attend|doit|vient) /,
  },
  {
    id: 'chief-needs',
    said: / <chief> (?:\S+ ){0,3}?(?:lost|forgot|cannot|can|wants|veut|voudrait|oublie|perdu|arrive|needs|would|souhaite) /,
  },
  { id: 'chief', said: / <chief> / },
  { id: 'for-chief', said: / (?:pour|for) <my> <chief> / },
  {
    id: 'told-me',
    said: / (?:<person>|<chief>|<name>) (?:\S+ ){0,3}?(?:dit|told|says?|said|claims?|conseille|assure|affirme|explique|answered|replied|repondu?|repond|promised|promis|montre|envoye|transmis|sent|gave|donne|helped|aide|believes|thinks|pense|croit) /,
  },
  {
    id: 'i-am',
    said: / (?:je suis|<i> suis|<i> am|im|jsuis|chui|en tant que|as|etant|here is) (?:\S+ ){0,3}?(?:<person>|<chief>) /,
  },
  {
    id: 'manages',
    said: / (?:suis|am|im|jsuis|as|qualite de) (?:\S+ ){0,3}?<chief> (?:\S+ ){0,30}?<(?:person|title|name|he)> /,
  },
  {
    id: 'not-me',
    said: / (?:(?:pas|mais pas|not|but not|except|sauf) (?:for )?<i>|y arrive|alors que <i>|works for <him>|mine|like <my>|comme <my>) /,
  },
  { id: 'i', said: / (?:<i>|<my>) (?!<person>|\S+ <person>)/ },
  {
    id: 'i-trouble',
    said: / (?:<i>) (?:\S+ )?(?:n|ne|arrive|peux|cannot|can|t|don|ai|have|am|suis|get|recois|never|jamais) /,
  },
  {
    id: 'list',
    said: / (?:liste|list|menu|valideur|validator|valideurs|validators|cofo|deroulant|dropdown) /,
  },
];

/** The signs that a row of parts carries, `own-person` and the like. */
export function someoneElseSigns(parts: readonly string[]): readonly string[] {
  const row = ` ${parts.join(' ')} `;
  return SIGNS.flatMap(({ id, said }) => (said.test(row) ? [id] : []));
}
