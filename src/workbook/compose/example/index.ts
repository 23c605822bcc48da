import type { CellValue } from "../../grid";
import {
  EXAMPLE_ARTICLES, EXAMPLE_CLAUSES, EXAMPLE_LOTS, EXAMPLE_PARAMETERS, EXAMPLE_REFERENCES,
  EXAMPLE_SUPPORTS, type ExampleRows,
} from "./contract"; // prettier-ignore
import { EXAMPLE_PARTICIPANTS } from "./participants";
import {
  EXAMPLE_DOCUMENTS, EXAMPLE_EVALUATIONS, EXAMPLE_INTERNSHIPS, EXAMPLE_SUPERVISION,
} from "./registers"; // prettier-ignore
import { exampleStatements } from "./statements";

/** A fictitious contract: parameters and articles by key, rows by table, and its statements. */
export interface ExampleContent {
  readonly parameters: Readonly<Record<string, CellValue>>;
  readonly articles: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, ExampleRows>>;
  readonly statements: typeof exampleStatements;
}

/** The example; the version served to Excel is built without it (see `withoutExample.ts`). */
export const EXAMPLE: ExampleContent | null = {
  parameters: EXAMPLE_PARAMETERS,
  articles: EXAMPLE_ARTICLES,
  rows: {
    tLots: EXAMPLE_LOTS,
    tSupports: EXAMPLE_SUPPORTS,
    tClauses: EXAMPLE_CLAUSES,
    tParticipants: EXAMPLE_PARTICIPANTS,
    tEncadrement: EXAMPLE_SUPERVISION,
    tDocuments: EXAMPLE_DOCUMENTS,
    tEvaluations: EXAMPLE_EVALUATIONS,
    tPMSMP: EXAMPLE_INTERNSHIPS,
    tCalendrier: EXAMPLE_REFERENCES,
  },
  statements: exampleStatements,
};
