/**
 * A few workers that share one queue. What the user looks at goes first; cancelling ends the workers and starts anew, for a running wasm call
 * cannot be stopped otherwise; a worker that breaks fails its own question only.
 */

import type { Trouble } from "./analysis";
import { mend, type Piece } from "./pieces";
import type { Answer, Call, Calls, Question } from "./protocol";

/** Makes a worker that waits for `Start`. */
export type MakeWorker = () => Worker;

interface Job {
  question: Question;
  transfer: Transferable[];
  urgent: () => boolean;
  /** What came of the answer so far. */
  pieces: Piece[];
  resolve(value: unknown): void;
  reject(trouble: Trouble): void;
}

const trouble = (code: string, fr: string, en: string): Trouble => ({ code, fr, en });

const BROKEN = trouble(
  "engine-broken",
  "L’analyse s’est interrompue sur ce fichier ; les autres ne sont pas touchés.",
  "The analysis broke off on this file; the others are not affected.",
);
const CANCELLED = trouble("cancelled", "Lecture annulée.", "Reading cancelled.");

export class Pool {
  private idle: Worker[] = [];
  private busy = new Map<Worker, Job>();
  private queue: Job[] = [];
  private next = 1;

  constructor(
    private readonly make: MakeWorker,
    private readonly module: Promise<WebAssembly.Module>,
    private readonly size: number,
  ) {
    // Without the analyzer nothing can be answered, and every question says so.
    module.catch(() => this.abandon(BROKEN));
  }

  /** Asks one question; rejects with a `Trouble`. Among those that wait, the ones that are urgent when a worker is free go first. */
  ask<C extends Call>(
    call: C,
    question: Calls[C]["question"],
    transfer: Transferable[] = [],
    urgent = () => false,
  ): Promise<Calls[C]["answer"]> {
    return new Promise((resolve, reject) => {
      const job = { question: { id: this.next++, call, with: question }, transfer, urgent, pieces: [], resolve, reject };
      this.queue.push(job as Job);
      void this.work();
    });
  }

  /** Ends everything under way and everything that waits; what is asked afterwards is answered by new workers. */
  cancel(): void {
    for (const worker of [...this.busy.keys(), ...this.idle]) worker.terminate();
    this.idle = [];
    this.abandon(CANCELLED);
  }

  private abandon(why: Trouble): void {
    const jobs = [...this.busy.values(), ...this.queue];
    this.busy.clear();
    this.queue = [];
    for (const job of jobs) job.reject(why);
  }

  private async work(): Promise<void> {
    const module = await this.module.catch(() => null);
    if (!module) return this.abandon(BROKEN);
    while (this.queue.length > 0) {
      const worker = this.idle.pop() ?? (this.busy.size < this.size ? this.start(module) : null);
      if (!worker) return;
      const first = this.queue.findIndex((job) => job.urgent());
      const [job] = this.queue.splice(Math.max(first, 0), 1);
      if (!job) return;
      this.busy.set(worker, job);
      worker.postMessage(job.question, job.transfer);
    }
  }

  private start(module: WebAssembly.Module): Worker {
    const worker = this.make();
    worker.onmessage = (message: MessageEvent<Answer>) => this.answered(worker, message.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.broke(worker);
    };
    worker.onmessageerror = () => this.broke(worker);
    worker.postMessage({ module });
    return worker;
  }

  private answered(worker: Worker, answer: Answer): void {
    const job = this.busy.get(worker);
    if (!job || job.question.id !== answer.id) return;
    if ("piece" in answer) {
      job.pieces.push(answer.piece);
      return;
    }
    if ("broken" in answer) {
      this.broke(worker);
      return;
    }
    this.busy.delete(worker);
    this.idle.push(worker);
    if ("trouble" in answer) job.reject(answer.trouble);
    else job.resolve(mend(answer.value, job.pieces));
    void this.work();
  }

  private broke(worker: Worker): void {
    const job = this.busy.get(worker);
    worker.terminate();
    this.busy.delete(worker);
    this.idle = this.idle.filter((other) => other !== worker);
    job?.reject(BROKEN);
    void this.work();
  }
}
