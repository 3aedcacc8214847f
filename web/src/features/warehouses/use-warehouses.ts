import { computed } from 'vue';
import { WarehousesDocument } from '../../__generated__/graphql.js';
import { useRead } from '../../api/use-read.js';
import { useSession } from '../../session/session.js';

/** The warehouses that the reader may work with: for somebody whose token names some, those. */
export function useWarehouses() {
  const session = useSession();
  const read = useRead(WarehousesDocument, {});
  const warehouses = computed(() => {
    const own = session.claims?.warehouses ?? null;
    const all = read.data.value?.warehouses?.nodes ?? [];
    return own === null ? all : all.filter(({ code }) => own.includes(code));
  });
  return { read, warehouses };
}
