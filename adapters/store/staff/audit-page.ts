interface Place {
  readonly at: number;
  readonly id: number;
}

/** A page of a log that is read from its end; one row more than `limit` was looked for. */
export function toAuditPage<Found extends Place, Row>(
  found: readonly Found[],
  limit: number,
  read: (found: Found) => Row,
): { readonly rows: readonly Row[]; readonly next?: string } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(read),
    ...(found.length > limit && last && { next: `${String(last.at)}-${String(last.id)}` }),
  };
}

/** What is no cursor of ours begins at the newest. */
export function readAuditCursor(cursor: string | undefined): Place | undefined {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(cursor ?? '') ?? [];
  return at === undefined ? undefined : { at: Number(at), id: Number(id) };
}
