/** Packs what is built into a folder, with the addons of `prebuilt`. @returns an exit code */
export function pack(folder: string, prebuilt?: string): number
