/**
 * How Node runs our processes: faults name lines of the sources, and what lives for one request only is swept from 16 MB, never
 * less. Smaller, and the texts of answers under way are swept again and again and then kept with what lives long: a sixth of the
 * work of a list. Larger by itself, and an API holds 48. The Dockerfile says the same.
 */
export const NODE_FLAGS = ['--enable-source-maps', '--min-semi-space-size=16', '--max-semi-space-size=16'] as const;
