import { readFileSync } from "node:fs";

/**
 * The most memory this process ever had, in megabytes. What the system sums up for a child begins with what its
 * parent had: the process' own mark is read where there is one.
 */
export function peakMegabytes(): number {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) / 1000;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS / 1000;
}
