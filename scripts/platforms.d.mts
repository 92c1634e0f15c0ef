export interface Platform {
  /** Platform and processor as Node names them, with the C library where there are several. */
  readonly name: string
  readonly target: string
  readonly glibc?: string
  readonly os: string
  readonly cpu: string
  readonly libc?: string
  readonly state: string
}
/** The platforms that an addon is prebuilt for. */
export const PLATFORMS: readonly Platform[]
/** The name of the platform that we are on. */
export function hostName(): string
/** File name of a platform's addon. */
export function addonFile(name: string): string
