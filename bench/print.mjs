/** Rows of a case as lines: the ratio, whether it is what it should be, and beside it times and memory of this machine. */
export function lines(rows) {
  return rows.flatMap(({ name, against, ...row }) => {
    const title = `  ${name}${against === undefined ? '' : `, against ${against}`}`;
    if (row.notMeasured !== undefined) return [title, `      not measured: ${row.notMeasured}`];
    return [
      title,
      `      ratio ${number(row.ratio)}${verdict(row)}${row.cpuRatio === undefined ? '' : `; processor time ${number(row.cpuRatio)}`}`,
      ...(row.drawn ? [`      ${row.drawn}`] : []),
      ...(row.failed ?? []).map((reason) => `      one run left out: ${reason}`),
      `      ${figures(row.ours)}  /  ${figures(row.theirs)}`,
    ];
  });
}

function verdict({ ratio, atMost }) {
  if (atMost === undefined) return '';
  return ratio <= atMost ? ` (at most ${atMost}: reached)` : ` (at most ${atMost}: NOT reached)`;
}

function figures({ wallMs, peakBytes, pages }) {
  const parts = [wallMs < 1000 ? `${wallMs} ms` : `${(wallMs / 1000).toFixed(2)} s`];
  if (pages !== undefined) parts.push(`${(wallMs / pages).toFixed(1)} ms a page`);
  if (peakBytes !== undefined) parts.push(`${Math.round(peakBytes / 2 ** 20)} MB at most`);
  if (pages !== undefined && peakBytes !== undefined)
    parts.push(`${(peakBytes / 2 ** 20 / pages).toFixed(1)} MB a page`);
  return parts.join(', ');
}

function number(value) {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
