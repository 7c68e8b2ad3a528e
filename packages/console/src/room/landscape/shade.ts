/** Step of the one-hue scale for a count: 0 none, 1 to 7. */
export const shadeOf = (count: number): number => (count === 0 ? 0 : Math.min(7, count + 1));
