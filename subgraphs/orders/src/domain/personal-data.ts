import { meets, type Viewer } from '@tradegraph/service-kit';

/**
 * Whether names and addresses are shown. For others those fields are null rather than FORBIDDEN, so that an analyst's
 * query over orders stays one that works.
 */
export const seesPersonalData = (viewer: Viewer): boolean => meets(viewer, [['orders:personal']]);
