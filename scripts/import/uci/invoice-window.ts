import type { UciLine } from './judge-row.js';

/** The valid lines of one invoice, in the order of the file, with their places in it. */
export interface Invoice {
  invoiceNo: string;
  lines: UciLine[];
  fileLines: number[];
}

interface OpenInvoice extends Invoice {
  lastRecord: number;
}

/** Real files interleave an invoice with others by a few lines at most (one of 8,126 does, by two). */
const DEFAULT_WINDOW = 1_000;
/** What `importOrders` takes in one order. */
const MAX_LINES = 2_000;

/**
 * Puts lines together into invoices without holding the file: an invoice is complete when none of its lines came in
 * the last `window` records. A line that comes later still makes a second order with the same number, which the
 * system refuses to mix into the first; the import finds that out and reports it, so nothing is lost in silence.
 */
export class InvoiceWindow {
  /** In the order of their last lines, the longest untouched first. */
  private readonly open = new Map<string, OpenInvoice>();
  private record = 0;

  constructor(private readonly window = DEFAULT_WINDOW) {}

  /** Counts a record that belongs to no order, and gives the invoice that is complete by now, if any. */
  skip(): Invoice[] {
    this.record++;
    return this.takeComplete();
  }

  /** Takes a line, and gives the invoices that are complete by now. */
  add(line: UciLine, fileLine: number): Invoice[] {
    this.record++;
    const { invoiceNo } = line;
    const invoice = this.open.get(invoiceNo) ?? { invoiceNo, lines: [], fileLines: [], lastRecord: 0 };
    this.open.delete(invoiceNo);
    invoice.lines.push(line);
    invoice.fileLines.push(fileLine);
    invoice.lastRecord = this.record;
    if (invoice.lines.length < MAX_LINES) this.open.set(invoiceNo, invoice);
    const complete = this.takeComplete();
    return invoice.lines.length < MAX_LINES ? complete : [...complete, invoice];
  }

  /** At the end of the file: all that are still open. */
  rest(): Invoice[] {
    const invoices = [...this.open.values()];
    this.open.clear();
    return invoices;
  }

  private takeComplete(): Invoice[] {
    const complete: Invoice[] = [];
    for (const invoice of this.open.values()) {
      if (invoice.lastRecord > this.record - this.window) break;
      this.open.delete(invoice.invoiceNo);
      complete.push(invoice);
    }
    return complete;
  }
}
