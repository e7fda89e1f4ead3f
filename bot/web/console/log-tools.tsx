import type { JSX } from 'preact';
import { ExportPart } from './export-part.tsx';
import { useReader } from './reader.ts';
import type { Live } from './use-live.ts';

interface LogToolsProps {
  readonly query: string;
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
  readonly state: Live['state'];
}

/** Following what is written, and taking away what is filtered. */
export function LogTools({ query, isLive, onLive, state }: LogToolsProps): JSX.Element {
  const { log } = useReader().words;
  const states = { followed: log.liveOn, lost: log.liveLost, elsewhere: log.liveElsewhere };
  return (
    <div class="tools">
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={isLive}
          onChange={({ currentTarget }) => onLive(currentTarget.checked)}
        />
        {log.live}
      </label>
      <p class="soft" role="status">
        {isLive && states[state]}
      </p>
      <ExportPart query={query} />
    </div>
  );
}
