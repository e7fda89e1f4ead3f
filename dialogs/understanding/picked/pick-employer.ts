/** Who pays somebody. */
type EmployerKind =
  | 'cnrs'
  | 'university'
  | 'inserm'
  | 'inrae'
  | 'inria'
  | 'ird'
  | 'cea'
  | 'school'
  | 'hospital'
  | 'company'
  | 'grant';

export interface Employer {
  readonly kind: EmployerKind;
  /** The words that name it, plain. */
  readonly said: string;
}

const UNIVERSITY = String.raw`(?:l'|la |the )?(?:universites?|university|univ|fac|facs|faculte|sorbonne(?: universite)?|upmc|uga|amu|ups|uca|paris[- ](?:cite|saclay)|aix[- ]marseille)\b(?: (?:de |of |d')[a-z-]+| [a-z]+ \d\b| (?:paris|cote)[ -][a-z]+)?`;

const KINDS: readonly { readonly kind: EmployerKind; readonly named: string }[] = [
  { kind: 'inserm', named: String.raw`(?:l')?inserm` },
  { kind: 'inrae', named: String.raw`(?:l')?inrae?|(?:l')?irstea` },
  { kind: 'inria', named: String.raw`(?:l')?inria` },
  { kind: 'ird', named: String.raw`(?:l')?ird` },
  { kind: 'cea', named: String.raw`(?:le |the )?cea` },
  {
    kind: 'hospital',
    named: String.raw`(?:l'|the )?(?:hopital|hospital|ap-?hp|hospices civils|clinique)(?: [a-z-]+)?|(?:le |du |au |the )?ch[ru]u?\b(?: de [a-z-]+)?`,
  },
  { kind: 'university', named: UNIVERSITY },
  {
    kind: 'school',
    named: String.raw`(?:l'|une |an |the )?(?:ecole|engineering school|ens|ehess|ephe|insa|polytechnique|centrale|mines|ensta|enpc|school)\b(?: (?:de |des |d'|normale |nationale |polytechnique )?[a-z-]+)?`,
  },
  {
    kind: 'company',
    named: String.raw`(?:une? |ma |mon |a |my |the |l'|la |le )?(?:private )?(?:entreprise|societe|company|boite privee|startup|start-up|prestataire|ssii|esn|industriel|thales|airbus|edf|total)`,
  },
  {
    kind: 'grant',
    named: String.raw`(?:une |la |a |my )?(?:bourse|fellowship|stipend|scholarship|fondation|foundation|gouvernement|government|csc|fulbright)`,
  },
  { kind: 'cnrs', named: String.raw`(?:le |the )?cnrs` },
];

/** What tells that the name that follows pays. */
const PAID_BY = String.raw`(?:mais|but) (?:par|by|de|from|a|at)|(?:payee?s?|remuneree?s?|salariee?s?|employee?s?|recrutee?s?|embauchee?s?|financee?s?|paid|employed|hired|funded|salaried|appointed)(?: by| par| de| from| a)|(?:fiche de paie|bulletin de paie|payslip|salaire|salary|paie|paye|contrat(?: doctoral)?|cdd|contract|payroll|employeur|employer|(?:en|mon) poste|titulaire|contractuel(?:le)?|agente?|fonctionnaire|personnel|staff|vacataire|ater|biatss|itrf|ingenieure?|doctorante?)(?: (?:de|du|des|d'|a|au|par|from|with|of|by|at|is|est|c|c'est|:|vient|comes|signe|signed|doctoral))*|(?:on|from) the|je suis(?: (?:a|de|au|du))?|i am(?: from| with| at)?|i'm(?: from| with| at)?`;

const SAYS: readonly {
  readonly kind: EmployerKind;
  readonly said: RegExp;
  readonly not: RegExp;
}[] = KINDS.map(({ kind, named }) => ({
  kind,
  said: new RegExp(
    String.raw`\b(?:${PAID_BY}) ?(?:'|: ?)?(${named})\b|\b(${named}) (?:(?:employee|staff|payroll|contract|salary|agent|paie|me paie|pays me|pays|payslip|employer)\b)`,
    'u',
  ),
  not: new RegExp(
    String.raw`(?:\b(?:pas|not|non|jamais|never|aucun|no)|n't)(?: (?!mais |but )[a-z']+){0,4}? ?(?:${named})\b`,
    'u',
  ),
}));

/** Statuses that only universities and hospitals give. */
const STATUSES: readonly { readonly kind: EmployerKind; readonly said: RegExp }[] = [
  {
    kind: 'university',
    said: /\b(?:je suis|i am|i'm|en tant que|as an?) (?:[a-z]+ ){0,2}?(maitre(?:sse)? de conferences|mcf|ater|prag|biatss|itrf|enseignante?[- ]chercheu(?:r|se))\b/u,
  },
  { kind: 'hospital', said: /\b(?:je suis|i am|i'm) (?:[a-z]+ ){0,2}?(pu-?ph|mcu-?ph)\b/u },
];

const NOT_PAID_BY_CNRS =
  /\b(?:pas|non|not|n't|jamais|never)(?: [a-z']+){0,3}? (?:paye\w*|remuner\w*|salarie\w*|employ\w*|paid|agent|agente|fonctionnaire|titulaire|staff|hired|recrute\w*|contrat|contract)(?: [a-z']+){0,3}? cnrs\b|\b(?:pas|non|not)[ -](?:du |au |le |par le |by |from |by the |the )?cnrs\b|\bcnrs (?:ne me paie pas|does(?: not|n't) pay)/u;

/** Who pays the person, out of a plain text that says so; nothing of who does not. */
export function pickEmployer(text: string): Employer | undefined {
  return (
    firstOf(
      SAYS.filter(({ not }) => !not.test(text)),
      text,
    ) ?? firstOf(STATUSES, text)
  );
}

function firstOf(
  rows: readonly { readonly kind: EmployerKind; readonly said: RegExp }[],
  text: string,
): Employer | undefined {
  for (const { kind, said } of rows) {
    const found = said.exec(text);
    if (found !== null) return { kind, said: (found[1] ?? found[2] ?? kind).trim() };
  }
  return undefined;
}

/** Whether a plain text says that the CNRS does not pay. */
export function isNotPaidByCnrs(text: string): boolean {
  return NOT_PAID_BY_CNRS.test(text);
}
