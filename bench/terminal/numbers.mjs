// Of many samples a few numbers.

/** The value below which that share of all lies. */
export function at(values, share) {
  return [...values].sort((a, b) => a - b)[Math.round(share * (values.length - 1))]
}

/** Milliseconds, to three digits that count. */
export function ms(ns) {
  const value = ns / 1e6
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** What is kept of a run: its numbers, not its samples. */
export function summary({ name, setting, scene, texts, columns, rows }, raw) {
  const samples = raw.lat_ns ?? raw.startup_ns ?? raw.mount_ns
  const changes = raw.lat_ns?.length ?? 0
  return {
    runner: name,
    setting,
    scene,
    texts,
    columns,
    rows,
    ...(samples && { samples: samples.length, p50_ns: at(samples, 0.5), p99_ns: at(samples, 0.99) }),
    ...(changes > 0 && { cpu_ns: Math.round(raw.cpu_ns / changes), bytes: Math.round(raw.bytes / changes) }),
    ...(scene === 'idle' && {
      cpu_ns: raw.cpu_ns,
      context_switches: raw.context_switches,
      rss_kib: raw.rss_kib,
      threads: raw.threads,
    }),
  }
}
