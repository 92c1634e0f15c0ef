/** The value below which `share` of the sorted values lie. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.round(share * (sorted.length - 1))]
}

export const median = (values) => quantile(values, 0.5)

/** Half the distance of the quartiles, as a share of the median. */
export function spread(values) {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values)
}

export function geometricMean(values) {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

/**
 * How `ours` stands to `theirs`, round by round: samples of one round were taken side by side, so that what slowed
 * the machine slowed both.
 *
 * @returns the median of the rounds' ratios, their spread, and their first quartile: a `low` of 1 or less may be noise
 */
export function ratio(ours, theirs) {
  const ratios = ours.map((value, at) => value / theirs[at])
  return { ratio: median(ratios), spread: spread(ratios), low: quantile(ratios, 0.25) }
}
