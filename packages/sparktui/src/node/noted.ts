/**
 * Nodes of which more is kept than their text: handlers, keys, references, animations, titles. Most have nothing of it, and
 * ten thousand of them that go at once need not be looked for in every place.
 */
export class NotedNodes {
  private readonly bytes: Uint8Array

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity)
  }

  /** Something is kept of a node: whoever keeps it is told when the node goes. */
  add(node: number): void {
    this.bytes[node] = 1
  }

  /** The node is no more. Returns whether something was kept of it. */
  take(node: number): boolean {
    if (this.bytes[node] === 0) return false
    this.bytes[node] = 0
    return true
  }
}
