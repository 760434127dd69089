// A project of somebody else's kind, with packages of its own, made ready outside of the sources.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../e2e/support/engine.ts";

const root = join(import.meta.dirname, "../../..");

/** Nobody is told of these builds, and what they say has no colours in it. */
const QUIET = {
  ASTRO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  // The tests' own runner asks for colours.
  FORCE_COLOR: undefined,
  NO_COLOR: "1",
  NO_UPDATE_NOTIFIER: "1",
};

/** How long setting up and building may take, with packages that have to come over the network. */
export const SET_UP = 300_000;

export class Project {
  /** Where it is, with its packages. */
  readonly folder: string;
  /** The Node that runs it: one of its own, where it asks for a newer one than the tests do. */
  readonly #node: string;
  readonly #running: ChildProcess[] = [];

  /**
   * Copies a folder of tests/hosts/ and installs its locked packages, unless they are there from
   * before, and the package as it was built.
   */
  constructor(name: string) {
    const source = join(root, "tests/hosts", name);
    const folder = join(root, "target/hosts", name);
    const packages = join(folder, "node_modules");
    const installed = join(packages, ".installed.json");
    const lock = join(source, "package-lock.json");
    mkdirSync(folder, { recursive: true });
    // What a tool has kept from another build would be what is tested.
    for (const entry of readdirSync(folder)) {
      if (entry !== "node_modules") rmSync(join(folder, entry), { recursive: true, force: true });
    }
    cpSync(source, folder, { recursive: true });
    if (!existsSync(installed) || !readFileSync(installed).equals(readFileSync(lock))) {
      const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
      execFileSync("npm", ["ci", ...options], { cwd: folder, stdio: "pipe" });
      cpSync(lock, installed);
    }
    const own = readdirSync(packages).find((it) => it.startsWith("node-linux-"));
    this.folder = folder;
    this.#node = own ? join(packages, own, "bin/node") : process.execPath;
    for (const cache of [".vite", ".cache", "fractional-cto"]) {
      rmSync(join(packages, cache), { recursive: true, force: true });
    }
    cpSync(join(root, "dist/npm"), join(packages, "fractional-cto"), { recursive: true });
  }

  /** A file of the project. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /**
   * Runs a program of the project's packages to its end.
   * @param file that starts it, from node_modules/ on, or one of the project's own with `./`
   * @returns what it said
   * @throws where it fails, with what it said
   */
  run(file: string, given: string[] = [], env: Record<string, string> = {}): string {
    try {
      return execFileSync(this.#node, [this.#program(file), ...given], {
        cwd: this.folder,
        encoding: "utf8",
        env: { ...process.env, ...QUIET, ...env },
        stdio: "pipe",
      });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${file} ${given.join(" ")}\n${stdout}\n${stderr}`);
    }
  }

  /**
   * Starts a server of the project's packages, and waits until it says where it listens.
   * @param given its arguments, with `{port}` for the port
   * @returns its origin
   */
  async start(file: string, given: string[]): Promise<string> {
    const port = String(await freePort());
    const all = given.map((it) => it.replace("{port}", port));
    const server = spawn(this.#node, [this.#program(file), ...all], {
      cwd: this.folder,
      env: { ...process.env, ...QUIET },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#running.push(server);
    let said = "";
    await new Promise<void>((listens, fails) => {
      const hear = (text: Buffer) => {
        said += text;
        if (said.includes(`:${port}`)) listens();
      };
      server.stdout.on("data", hear);
      server.stderr.on("data", hear);
      server.on("exit", () => fails(new Error(`${file} has ended:\n${said}`)));
    });
    return `http://127.0.0.1:${port}`;
  }

  /** Ends what was started. */
  close(): void {
    for (const server of this.#running) server.kill();
  }

  #program(file: string): string {
    return file.startsWith("./") ? this.path(file) : join(this.folder, "node_modules", file);
  }
}
