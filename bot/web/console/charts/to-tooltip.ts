import type { ChartData } from './chart-data.ts';
import type { Theme } from './read-theme.ts';

interface Pointed {
  readonly dataset: { readonly label?: string | undefined };
  readonly dataIndex: number;
  readonly datasetIndex: number;
}

/** What is said where somebody points: the exact value, in words. */
export function toTooltip({ labels, series, tell }: ChartData, theme: Theme) {
  return {
    backgroundColor: theme.surface,
    borderColor: theme.inkSoft,
    borderWidth: 1,
    titleColor: theme.ink,
    bodyColor: theme.ink,
    padding: 10,
    usePointStyle: true,
    callbacks: {
      title: (items: readonly Pointed[]) => labels[items[0]?.dataIndex ?? 0] ?? '',
      label: ({ dataset, dataIndex, datasetIndex }: Pointed) => {
        const value = series[datasetIndex]?.values[dataIndex];
        return value === undefined ? '' : ` ${dataset.label ?? ''} – ${tell(value)}`;
      },
    },
  };
}
