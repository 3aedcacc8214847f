import { randomUUID } from 'node:crypto';
import { remoteEvents } from '@tradegraph/subgraph-kit';
import { subgraphClient, until } from '@tradegraph/test-kit';
import type { Ground } from './stack.js';

const PLACE = { skuCode: 'BENCH-1', warehouseCode: 'BENCH' };
const STOCK = 1_000_000;
/** The receipt and the first correction. */
const PREPARED_EVENTS = 2;

interface Payload {
  payload: { userErrors: { message: string }[] };
}

/** Changes stock, asking the subgraphs themselves: the answer to a mutation is then the shortest time after its commit. */
export class StockClient {
  readonly #warehouse: ReturnType<typeof subgraphClient>;
  readonly #inventory: ReturnType<typeof subgraphClient>;

  constructor(private readonly ground: Ground) {
    const { identitySecret } = ground.around.secrets;
    this.#warehouse = subgraphClient({ url: ground.urlOf('warehouse'), identitySecret });
    this.#inventory = subgraphClient({ url: ground.urlOf('inventory'), identitySecret });
  }

  /** A warehouse, and stock in it. */
  async prepare(): Promise<void> {
    const { warehouseCode, skuCode } = PLACE;
    await this.#mutate(this.#warehouse, 'upsertWarehouse', 'UpsertWarehouseInput', {
      ...{ code: warehouseCode, name: 'Bench', type: 'DOMESTIC', countryCode: 'GB' },
    });
    const lines = [{ skuCode, quantity: STOCK }];
    await this.#mutate(this.#warehouse, 'receiveStock', 'ReceiveStockInput', { warehouseCode, lines });
    const arrived = () =>
      this.adjust(1).then(
        () => true,
        () => false,
      );
    await until(arrived, 'the stock in the inventory', 30_000);
  }

  async adjust(sellableDelta: number): Promise<void> {
    const input = { ...PLACE, sellableDelta, reason: 'bench' };
    await this.#mutate(this.#inventory, 'adjustStock', 'AdjustStockInput', input);
  }

  /** The newest event of the inventory, once those of `prepare` are numbered. */
  sequence(): Promise<number> {
    const { secrets } = this.ground.around;
    const read = remoteEvents(this.ground.urlOf('inventory'), secrets.identitySecret, 'bench');
    const latest = async () => {
      const { latestSequence } = await read(0, 1);
      return latestSequence >= PREPARED_EVENTS && latestSequence;
    };
    return until(latest, 'the first events');
  }

  async #mutate(
    ask: ReturnType<typeof subgraphClient>,
    field: string,
    type: string,
    input: object,
  ): Promise<void> {
    const query = `mutation ($input: ${type}!) { payload: ${field}(input: $input) { userErrors { message } } }`;
    const { data, errors } = await ask<Payload>(query, { input: { idempotencyKey: randomUUID(), ...input } });
    const wrong = [...(errors ?? []), ...(data?.payload.userErrors ?? [])];
    if (wrong.length > 0) throw new Error(`${field}: ${JSON.stringify(wrong)}`);
  }
}
