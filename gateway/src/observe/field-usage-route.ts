import { HttpError, sendJson, type Handler } from '@tradegraph/service-kit';
import { contextOf } from '../http/access.js';
import type { FieldUsage } from './field-usage.js';

/** `GET /usage/fields`: the deprecated fields and who asks for them; with `?all=1` every field. For operators. */
export function fieldUsageRoute(usage: FieldUsage): Handler {
  return (request, response, url) => {
    const { roles } = contextOf(request).identity.viewer;
    if (!roles.includes('operator') && !roles.includes('admin'))
      throw new HttpError(403, 'FORBIDDEN', 'Field usage is for the roles operator and admin');
    sendJson(response, 200, {
      fields: usage.list(url.searchParams.get('all') === '1' ? 'all' : 'deprecated'),
    });
  };
}
