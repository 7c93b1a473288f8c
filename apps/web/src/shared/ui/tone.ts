/** The few meanings a colour may have here; each also has its own shape and word (never colour alone). */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** Text and ground of each tone; every pair has a contrast above 7:1. */
export const TONE_COLOURS: Record<Tone, { ink: string; ground: string; line: string }> = {
  neutral: { ink: '#3d4a51', ground: '#f0eee9', line: '#d9d3c8' },
  accent: { ink: '#084b4f', ground: '#e6f2f1', line: '#b0d5d4' },
  good: { ink: '#1c5127', ground: '#e8f4e9', line: '#b7d9bb' },
  warn: { ink: '#6b4000', ground: '#fdf1dc', line: '#ecd09b' },
  bad: { ink: '#84160f', ground: '#fdecea', line: '#f0bcb7' },
};
