// A host of files: plain, or one whose files other sites' pages may load.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";

/** The types of what every host knows; it knows nothing of wasm and packs. */
const TYPES: Record<string, string> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
};

/** The address that the tests' site is built for. */
const BUILT_FOR = "http://127.0.0.1:8080";

/** How a folder is served. */
interface Serving {
  /** The path that it is unpacked at, such as `/wp-content/uploads`. */
  at?: string;
  /** Whether pages of other sites may load it, and whole addresses in it are those of this host. */
  shared?: boolean;
}

/** Serves a folder at an origin of its own, until it is closed. */
export class Host {
  readonly #server: Server;
  origin = "";

  constructor(folder: string, { at = "", shared = false }: Serving = {}) {
    this.#server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://host");
      const asked = pathname.startsWith(at) ? pathname.slice(at.length) : "";
      if (shared) response.setHeader("Access-Control-Allow-Origin", "*");
      for (const name of [asked.replace(/\/$/, "/index.html"), `${asked}.html`]) {
        const body = await readFile(join(folder, decodeURIComponent(name))).catch(() => undefined);
        if (!body) continue;
        const type = TYPES[extname(name)] ?? "application/octet-stream";
        const whole = shared && /\.(html|json)$/.test(name);
        response.writeHead(200, { "Content-Type": type });
        response.end(whole ? body.toString().replaceAll(BUILT_FOR, this.origin) : body);
        return;
      }
      response.writeHead(404, { "Content-Type": "text/html" }).end("<title>Not found</title>");
    });
  }

  async listen(): Promise<string> {
    await once(this.#server.listen(0, "127.0.0.1"), "listening");
    const address = this.#server.address();
    this.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
    return this.origin;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
