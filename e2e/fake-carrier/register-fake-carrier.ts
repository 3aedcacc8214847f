import { fakeCarrierCodes } from './journey.js';

/** Sends a mutation with its input; throws on top-level errors. */
type Ask = (query: string, variables: { input: object }) => Promise<Record<string, { userErrors: object[] }>>;

export const FAKE_CARRIER = 'fake';
export const FAKE_SERVICE = 'fake:STANDARD';

const CARD = `service_code,zone_label,country_codes,min_weight,max_weight,rate,currency,domicile,international
STANDARD,World,,0.001,1000,4.20,GBP,true,true`;

const MUTATIONS = {
  importRateCard: 'ImportRateCardInput',
  upsertCarrierConnection: 'UpsertCarrierConnectionInput',
  upsertTrackingCodes: 'UpsertTrackingCodesInput',
} as const;

/** Makes the fake carrier known: one zone with every country, its address, its codes. */
export async function registerFakeCarrier(
  ask: Ask,
  settings: { url: string; webhookSecret?: string; pollSeconds: number; timeoutMs?: number; codes?: boolean },
): Promise<void> {
  const { codes = true, ...connection } = settings;
  const send = async (name: keyof typeof MUTATIONS, input: object): Promise<void> => {
    const mutation = `mutation ($input: ${MUTATIONS[name]}!) { ${name}(input: $input) { userErrors { message } } }`;
    const idempotencyKey = `fake-carrier-${name}-${connection.url}`;
    const answer = await ask(mutation, { input: { idempotencyKey, carrierCode: FAKE_CARRIER, ...input } });
    const errors = answer[name]?.userErrors ?? [];
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  };
  await send('importRateCard', { carrierName: 'Fake carrier', csv: CARD, activate: true });
  await send('upsertCarrierConnection', connection);
  if (codes) await send('upsertTrackingCodes', { codes: fakeCarrierCodes });
}
