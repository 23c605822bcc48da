import { execFileSync, fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Question, Setting } from "./protocol";

/** Processes that read files, each with the memory a file may take and no more time than one may take. */

const ROOT = join(__dirname, "../..");
const LONGEST_MS = 5_000;
const HEAP_MEGABYTES = 400;

export interface Readers {
  /** What each question gives; a process that dies or stays silent is one answer, and another takes its place. */
  ask(questions: readonly Question[], setting: Setting, atOnce: number): Promise<readonly Answer[]>;
  close(): void;
}

/** Compiles the readers once: a process starts in a tenth of a second. */
export function startReaders(): Readers {
  const folder = mkdtempSync(join(tmpdir(), "suivi-robustesse-"));
  const script = join(folder, "child.cjs");
  execFileSync(join(ROOT, "node_modules/.bin/esbuild"), [
    join(__dirname, "child.ts"),
    "--bundle",
    "--platform=node",
    "--format=cjs",
    "--log-level=error",
    `--outfile=${script}`,
  ]);

  const spawn = (setting: Setting): ChildProcess => {
    const child = fork(script, {
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      serialization: "advanced",
      stdio: "ignore",
    });
    child.send(setting);
    return child;
  };

  const answerOf = (child: ChildProcess, question: Question): Promise<Answer> =>
    new Promise((resolve) => {
      const ended = (outcome: Answer["outcome"], code: string): Answer => ({
        index: question.index,
        name: "",
        how: question.path ?? "",
        outcome,
        code,
        milliseconds: LONGEST_MS,
        peakMegabytes: 0,
      });
      const finish = (answer: Answer): void => {
        clearTimeout(timer);
        child.off("message", finish);
        child.off("exit", onExit);
        resolve(answer);
      };
      const onExit = (code: number | null): void => finish(ended("dead", `exit ${code}`));
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        finish(ended("silent", ""));
      }, LONGEST_MS);
      child.on("message", finish);
      child.on("exit", onExit);
      child.send(question);
    });

  return {
    async ask(questions, setting, atOnce) {
      const waiting = [...questions];
      const answers: Answer[] = [];
      const work = async (): Promise<void> => {
        let child = spawn(setting);
        for (let question = waiting.shift(); question; question = waiting.shift()) {
          const answer = await answerOf(child, question);
          answers.push(answer);
          if (answer.outcome === "dead" || answer.outcome === "silent") child = spawn(setting);
        }
        child.kill();
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return answers;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
