/** What scripts use of Node.js, whose own types would reach into those for browsers. */
declare module "node:fs/promises" {
  export function readFile(path: URL): Promise<Uint8Array>;
}
