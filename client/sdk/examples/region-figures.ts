import { graphql, type Client } from '../index.js';
import { connect, readConfig } from './config.js';
import { csvOf } from './csv.js';

const FIGURES = graphql(`
  query SystemFigures($halfYear: HalfYear!) {
    submissions(halfYear: $halfYear) {
      centres {
        terytCode
        centreName
        submittedAt
        figures {
          figure
          label
          value
        }
      }
      totals {
        figure
        value
      }
    }
  }
`);

/** The figures of a half-year exactly as the centres submitted them, one line each; a centre that has not submitted has one empty line. */
export const figuresAsCsv = async (client: Client, halfYear: string): Promise<string> => {
  const { submissions } = await client.request(FIGURES, { halfYear });
  const lines = submissions.centres.flatMap(({ terytCode, centreName, submittedAt, figures }) =>
    figures.length === 0
      ? [[terytCode, centreName, null, null, null, null]]
      : figures.map(({ figure, label, value }) => [terytCode, centreName, submittedAt, figure, label, value]),
  );
  return csvOf([['teryt', 'centre', 'submittedAt', 'figure', 'label', 'value'], ...lines]);
};

if (import.meta.main) {
  const halfYear = process.argv[2];
  if (!halfYear) throw new Error('Name the half-year, for example 2026-H1');
  process.stdout.write(await figuresAsCsv(connect(readConfig(process.env)), halfYear));
}
