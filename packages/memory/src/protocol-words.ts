/** Indexes of the words that the two sides meet on, in one Int32Array over the whole buffer. */
export interface ProtocolWords {
  /** Odd while a commit is open. JavaScript writes. */
  readonly commit: number
  /** One more for every reason to look. JavaScript writes. */
  readonly wake: number
  /** 1 while JavaScript sleeps. Both swap. */
  readonly jsSleep: number
  /** Stored before the second look at `frame`, never read. JavaScript writes. */
  readonly jsFence: number
  /** Bytes of the event ring consumed, modulo 2^32. JavaScript writes. */
  readonly eventTail: number
  /** 1 while the engine sleeps. Both swap. */
  readonly sleep: number
  /** 1 when the engine missed a copy. The engine writes. */
  readonly want: number
  /** The last commit wholly in the mirror. The engine writes. */
  readonly consumed: number
  /** Odd while fields of the engine change. The engine writes. */
  readonly frame: number
  /** Bytes ever written to the event ring, modulo 2^32. The engine writes. */
  readonly eventHead: number
  /** 1 while events wait for room in the ring. The engine writes. */
  readonly backlog: number
}

/** The value of a sleep word whose side looks by itself. */
export const AWAKE = 0
/** The value of a sleep word whose side must be rung. */
export const ASLEEP = 1
