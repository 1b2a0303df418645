/** What the rhythm of a family says outside its own screen: known before that one comes. */
export const rhythmsOutside = {
  history: 'Rytm spotkań: {{rhythm}}',
} as const;
