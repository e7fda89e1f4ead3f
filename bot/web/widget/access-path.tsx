import type { JSX } from 'preact';
import type { PathStep, Reply } from '../../ports/reply.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { useSurroundings } from './surroundings.ts';
import { toLocalTime } from './to-local-time.ts';

const ICONS: Readonly<Record<PathStep['state'], IconName>> = {
  ok: 'check',
  blocked: 'stop',
  warning: 'alert',
  unknown: 'question',
  unavailable: 'pause',
  'not-reached': 'dot',
};

interface AccessPathProps {
  readonly reply: Extract<Reply, { readonly kind: 'access-path' }>;
  readonly id: string;
}

/** "Where your access stands". */
export function AccessPath({ reply, id }: AccessPathProps): JSX.Element {
  return (
    <section class="card path" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{reply.title}</h3>
      <ol>
        {reply.steps.map((step) => (
          <li
            key={step.step}
            class={`step ${step.state}`}
            {...(step.state === 'blocked' ? { 'aria-current': 'step' as const } : {})}
          >
            <span class="mark">
              <Icon name={ICONS[step.state]} />
            </span>
            <div class="what">
              <p class="step-label">{step.label}</p>
              <p class="step-state">{step.stateLabel}</p>
            </div>
            <Origin step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who told it, and when. */
function Origin({ step: { sourceLabel, at } }: { readonly step: PathStep }): JSX.Element | null {
  const { language } = useSurroundings();
  if (sourceLabel === undefined && at === undefined) return null;
  return (
    <p class="origin">
      {sourceLabel !== undefined && <span>{sourceLabel}</span>}
      {at !== undefined && <time dateTime={at}>{toLocalTime(at, language)}</time>}
    </p>
  );
}
