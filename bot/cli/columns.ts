/** Rows of words set in columns, two spaces apart; a cell that is longer than its column may be pushes the rest of its row. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [n, cell] of row.entries()) if (cell.length <= WIDEST) widths[n] = Math.max(widths[n] ?? 0, cell.length);
  return rows.map(row =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const WIDEST = 40;
