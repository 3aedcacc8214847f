export interface Column {
  /** Names the slot `cell-<key>` and, without one, the row's field. */
  key: string;
  label: string;
  align?: 'left' | 'right';
  /** CSS width; the columns without one share the rest. */
  width?: string;
}
