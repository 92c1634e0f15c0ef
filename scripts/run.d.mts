/** The root of the workspace, without a slash at its end. */
export const ROOT: string
