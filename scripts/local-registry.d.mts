/** An npm registry on this machine that has ours as packed, and others' packages as they are installed here. */
export function startRegistry(tarballs: string): Promise<{ readonly url: string; close(): Promise<void> }>
