import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The command line of a running process, or "" when there is no such process. */
export function commandOf(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return "";
  // Linux tells it in a file (ps is missing on small images); a Mac has no such file.
  if (existsSync("/proc/self/cmdline")) return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
  return spawnSync("ps", ["-ww", "-p", String(pid), "-o", "args="], { encoding: "utf8" }).stdout?.trim() ?? "";
}

/** Who listens on a port, as far as this user may know: "process 4711 (node server.ts)", or "" when unknown. */
export function listenerOn(port: number): string {
  const pid = existsSync("/proc/net/tcp") ? linuxListener(port) : macListener(port);
  return pid ? `process ${pid} (${commandOf(pid).slice(0, 80)})` : "";
}

function macListener(port: number): number | null {
  const found = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"], { encoding: "utf8" }).stdout ?? "";
  return Number.parseInt(found, 10) || null;
}

function linuxListener(port: number): number | null {
  const hexPort = port.toString(16).toUpperCase().padStart(4, "0");
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => readOrEmpty(file).split("\n"));
  // Columns: number, local address, remote address, state (0A is listening), …, the tenth is the socket's inode.
  const columns = lines.map((line) => line.trim().split(/\s+/));
  const inode = columns.find((it) => it[1]?.endsWith(`:${hexPort}`) && it[3] === "0A")?.[9];
  if (!inode) return null;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return Number(pids.find((pid) => holdsSocket(pid, inode))) || null;
}

function holdsSocket(pid: string, inode: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`);
  } catch {
    // Somebody else's process, or one that just ended: not known is an answer here.
    return false;
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process ended between two looks.
    return "";
  }
}
