/** Who does what where, as one value of `supannRoleEntite` says it. */
export interface Role {
  readonly role: string;
  readonly code: string;
}

/**
 * Reads `[role={CNRS}GESTIONNAIRE][type={SUPANN}S203][code=UMR5149]`, its brackets in any order.
 * `undefined` when it does not name both a role and a unit.
 */
export function readRole(value: string): Role | undefined {
  const parts = new Map<string, string>();
  for (const [, name, content] of value.matchAll(/\[\s*([^=[\]]+?)\s*=\s*([^[\]]*?)\s*\]/g)) {
    if (name !== undefined && content !== undefined) parts.set(name.toLowerCase(), content);
  }
  const role = parts.get('role');
  const code = parts.get('code');
  return role && code ? { role, code } : undefined;
}
