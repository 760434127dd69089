/** A WordPress of its own for one run of the tests: PHP's server, MariaDB at a socket, an empty blog. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "../../e2e/support/engine.ts";
import { Host } from "../../e2e/support/host.ts";

const run = promisify(execFile);

/** Where a file beside this one is. */
const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What the command that sets all of it up says. */
function told(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error("Run this through `cargo xtask test --only wordpress`.");
  return value;
}

/** Starts the site, tells the tests where it is, and returns what ends it. */
export default async function start(): Promise<() => Promise<void>> {
  const [wordpress, php] = [told("WORDPRESS"), told("PHP")];
  const folder = await mkdtemp(join(tmpdir(), "wordpress-"));
  const log = join(folder, "debug.log");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running: ChildProcess[] = [];
  const host = new Host("dist", { shared: true });
  const end = async () => {
    host.close();
    for (const child of running.reverse()) await stop(child);
    await rm(folder, { recursive: true });
  };
  try {
    const socket = join(folder, "mariadb.sock");
    running.push(await startDatabase(join(folder, "data"), socket));
    await clear(join(wordpress, "wp-content"));
    await symlink(".", join(wordpress, FOLDER));
    await writeFile(join(wordpress, "wp-config.php"), configuration(socket, log, url));
    await run(php, [beside("install.php"), url, wordpress]);
    await writeFile(log, "");
    running.push(await startServer(php, wordpress, port));
  } catch (error) {
    await end();
    throw error;
  }
  Object.assign(process.env, {
    WORDPRESS_URL: url,
    WORDPRESS_LOG: log,
    HOST_URL: await host.listen(),
  });
  return end;
}

/** Where the same blog is besides, as if it had been put into a folder of its host. */
export const FOLDER = "blog";

/** What an earlier run has left. */
async function clear(content: string): Promise<void> {
  await rm(join(content, "..", FOLDER), { force: true });
  for (const name of ["plugins", "uploads", "upgrade", "mu-plugins"]) {
    await rm(join(content, name), { recursive: true, force: true });
    await mkdir(join(content, name));
  }
  await cp(beside("near.php"), join(content, "mu-plugins/near.php"));
}

async function startDatabase(data: string, socket: string): Promise<ChildProcess> {
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  const where = ["--no-defaults", `--datadir=${data}`, ...user];
  const owner = ["--auth-root-authentication-method=normal", "--skip-test-db"];
  await run(told("MARIADB_INSTALL"), [...where, ...owner]);
  // Nothing of it has to outlive the run.
  const fast = ["--skip-networking", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"];
  const boot = join(data, "boot.sql");
  await writeFile(boot, "CREATE DATABASE wordpress;\n");
  const database = spawn(
    told("MARIADB"),
    [...where, ...fast, `--socket=${socket}`, `--init-file=${boot}`],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  await said(database, "ready for connections");
  return database;
}

async function startServer(php: string, wordpress: string, port: number): Promise<ChildProcess> {
  const server = spawn(
    php,
    [
      "-d",
      "upload_max_filesize=64M",
      "-S",
      `127.0.0.1:${port}`,
      "-t",
      wordpress,
      beside("router.php"),
    ],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: "4" },
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
    },
  );
  await said(server, "started");
  return server;
}

/** Waits until a program says that it is there, and fails with all it said if it ends before. */
async function said(child: ChildProcess, words: string): Promise<void> {
  let all = "";
  await new Promise<void>((there, failed) => {
    child.stderr?.on("data", (text: Buffer) => {
      all = (all + text).slice(-20_000);
      if (all.includes(words)) there();
    });
    child.once("exit", () => failed(new Error(`${child.spawnfile} has ended:\n${all}`)));
    child.once("error", failed);
  });
}

/** Ends a program, with those it has started where it leads a group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.pid) return;
  const ended = once(child, "exit");
  if (child.spawnfile === process.env.PHP) process.kill(-child.pid, "SIGINT");
  else child.kill();
  await ended;
}

const configuration = (socket: string, log: string, url: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${url}' . ( preg_match( '#^/${FOLDER}/#', $_SERVER['REQUEST_URI'] ?? '' ) ? '/${FOLDER}' : '' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${log}' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'FS_METHOD', 'direct' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
// What lies on other machines is not part of the test.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

/** What PHP and WordPress had to say. */
export const debugLog = (): Promise<string> => readFile(told("WORDPRESS_LOG"), "utf8");
