/** What hand-overs say outside their own screens: known before the first of these comes. */
export const handoversOutside = {
  history: {
    leads: '{{name}} prowadzi sprawę jako pracownik socjalny',
    decided: 'Zdecydował(a) {{name}}, {{date}}',
    note: 'Przekazano: {{note}}',
  },
} as const;
