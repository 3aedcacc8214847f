interface Waiting {
  resume: () => void;
  next?: Waiting;
}

/** Lets at most `size` pieces of work run at once; the others wait in the order in which they came. */
export class Limiter {
  /** A chain: to take the first of tens of thousands from an array moves all the others. */
  #first: Waiting | undefined;
  #last: Waiting | undefined;
  #free: number;

  constructor(size: number) {
    this.#free = size;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await this.#turn();
    try {
      return await work();
    } finally {
      const first = this.#first;
      this.#first = first?.next;
      if (first) first.resume();
      else this.#free += 1;
    }
  }

  #turn(): Promise<void> {
    return new Promise((resume) => {
      const waiting = { resume };
      if (this.#first) this.#last!.next = waiting;
      else this.#first = waiting;
      this.#last = waiting;
    });
  }
}
