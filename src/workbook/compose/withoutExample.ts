import type { ExampleContent } from "./example";

/** What stands for the example in the version served to Excel, which ships no sample. */
export const EXAMPLE: ExampleContent | null = null;
