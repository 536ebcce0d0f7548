/** How long a closed identity can be re-opened. Then its record and its address are free again. */
export const REOPENABLE_MS = 30 * 24 * 60 * 60 * 1000
