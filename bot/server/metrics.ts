import type { IncomingMessage } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { LEGAL_PATHS } from '../../dialogs/wording/legal.ts';
import { pathOf } from './http-handler.ts';

/** A number that is looked up when it is asked for. */
export interface Reading {
  readonly name: string;
  readonly help: string;
  readonly read: () => number | Promise<number>;
}

/** What was counted since the start, for each value of a label. */
export interface CountReading {
  readonly name: string;
  readonly help: string;
  readonly label: string;
  readonly read: () => Readonly<Record<string, number>>;
}

/** Numbers under labels, as many as there are at the moment; those that are unknown are absent. */
export interface LabelledReading {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly read: () => readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
}

export interface Metrics {
  /** Counts an answered request. Addresses are reduced to their route: they may hold tokens. */
  observe(request: IncomingMessage, status: number, seconds: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

export function createMetrics(
  readings: readonly Reading[],
  countReadings: readonly CountReading[] = [],
  labelledReadings: readonly LabelledReading[] = [],
  registry: Registry = new Registry(),
): Metrics {
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  const durations = new Histogram({
    name: 'assistant_http_request_duration_seconds',
    help: 'Time to answer HTTP requests',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  for (const { name, help, read } of readings) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => gauge.set(await readOrNan(read)),
    });
  }
  for (const { name, help, label, read } of countReadings) {
    const counter: Counter = new Counter({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      collect: () => {
        counter.reset();
        for (const [value, count] of Object.entries(read())) counter.inc({ [label]: value }, count);
      },
    });
  }
  for (const { name, help, labels, read } of labelledReadings) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [registry],
      collect: () => {
        gauge.reset();
        for (const one of read()) gauge.set(one.labels, one.value);
      },
    });
  }
  return {
    observe(request, status, seconds) {
      const method = KNOWN_METHODS.has(request.method ?? '') ? (request.method ?? '') : 'other';
      durations.observe({ method, route: toRoute(pathOf(request)), status }, seconds);
    },
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}

/** Gauges of prom-client that pass for counters; the same numbers are there by type, without `_total`. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** What cannot be looked up leaves the others readable: an alarm must not go out with the store. */
async function readOrNan(read: Reading['read']): Promise<number> {
  try {
    return await read();
  } catch {
    return NaN;
  }
}

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

const ROUTES = [
  /^\/v3\/directline\/(?:tokens\/(?:generate|refresh)|conversations|session\/getsessionid)$/,
  /^\/v3\/directline\/conversations\/:id(?:\/(?:activities|upload|stream))?$/,
  /^\/request\/:token$/,
  /^\/(?:health\/(?:live|ready)|metrics|embed|widget\.js|legal\.json|demo\/(?:about|mails)|api\/messages)?$/,
];

/** An answer that goes on for hours would spoil the times of the others. */
function toConsoleRoute(path: string): string {
  if (path.endsWith('/live')) return '/console/api/*/live';
  return path.startsWith('/console/api/') ? '/console/api/*' : '/console/*';
}

/** The route of a path; everything that is none has one name, whatever people try. */
export function toRoute(path: string): string {
  const route = path
    .replace(/^(\/v3\/directline\/conversations\/)[^/]+/, '$1:id')
    .replace(/^(\/request\/)[^/]+$/, '$1:token');
  if (LEGAL_PATHS.has(path) || ROUTES.some((known) => known.test(route))) return route;
  if (/^\/console(?:\/|$)/.test(path)) return toConsoleRoute(path);
  return path.startsWith('/assets/') ? '/assets/*' : 'other';
}
