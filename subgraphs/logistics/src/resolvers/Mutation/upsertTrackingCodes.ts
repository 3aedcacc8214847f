import type { MutationResolvers } from '../../__generated__/resolvers.js';
import { upsertTrackingCodes as command } from '../../commands/upsert-tracking-codes.js';
import { codesOf } from '../../repositories/tracking-repository.js';

export const upsertTrackingCodes: MutationResolvers['upsertTrackingCodes'] = async (
  _root,
  { input },
  context,
) => {
  const { result, userErrors } = await command(context, input);
  const codes = result ? await codesOf(context.dataSource.manager, result.carrierId) : null;
  return { codes, released: result?.released ?? 0, userErrors };
};
