/** How a person wants the columns of a table; what it does not name is as the table has it. */
export interface ColumnLayout {
  /** The columns from left to right. */
  order: string[];
  visible: Record<string, boolean>;
  /** In pixels. */
  widths: Record<string, number>;
  /** The columns that stay in sight at the left. */
  pinned: string[];
}
